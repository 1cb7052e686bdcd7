# What a test runner says of the tests that failed, so that it can be said again where all suites end.

{ gsub(/\033\[[0-9;]*m/, "") }

# cargo test: "failures:", and what each wrote, up to "test result: …"
/^failures:$/ { told = 1 }
/^test result:/ { told = 0 }

# nextest: "FAIL [   0.1s] …", and what it wrote, up to the next test or the summary
/^ *(FAIL|TIMEOUT|SIG[A-Z]*) \[/ { told = 1 }
/^ *(PASS|SLOW|Summary) \[/ { told = 0 }

# node:test's spec reporter: "✖ failing tests:", up to the end
/^✖ failing tests:/ { told = 1 }

# Frames of the runner and of libraries say nothing.
/^ +at .*(node:internal|node_modules)/ || /^ *$/ { next }

told && lines < 60 { print; lines += 1 }
