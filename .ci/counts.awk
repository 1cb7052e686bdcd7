# Adds up what test runners say of themselves, and prints "PASSED FAILED". A test that was skipped or
# ignored has failed: there are none.

{ gsub(/\033\[[0-9;]*m/, "") }

# cargo test, and wasm-bindgen's runner: "test result: ok. 5 passed; 0 failed; 1 ignored; …"
/^test result:/ { passed += before("passed;"); failed += before("failed;") + before("ignored;") }

# nextest: "Summary [   0.1s] 5 tests run: 4 passed (1 slow), 1 failed, 2 skipped"
/^ *Summary \[/ {
    passed += before("passed")
    failed += before("failed") + before("timed") + before("exec") + before("skipped")
}

# node:test's spec reporter: "ℹ pass 5"
$2 == "pass" && NF == 3 { passed += $3 }
($2 == "fail" || $2 == "cancelled" || $2 == "skipped" || $2 == "todo") && NF == 3 { failed += $3 }

END { printf "%d %d\n", passed, failed }

# The number before a word.
function before(word,    i, bare) {
    for (i = 2; i <= NF; i++) {
        bare = $i
        sub(/,$/, "", bare)
        if (bare == word) return $(i - 1) + 0
    }
    return 0
}
