//! Talking to a server byte by byte.

use super::LONG;
use std::io::{self, Read, Write};
use std::net::{SocketAddr, TcpStream};

/// A connection.
pub struct Wire {
    pub stream: TcpStream,
}

/// An answer as it came.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reply {
    pub status: u16,
    /// Status line and headers, in lower case.
    pub head: String,
    pub body: Vec<u8>,
}

impl Wire {
    /// Connects.
    pub fn to(address: SocketAddr) -> Self {
        let stream = TcpStream::connect(address).expect("a connection");
        stream.set_read_timeout(Some(LONG)).expect("a timeout");
        stream.set_write_timeout(Some(LONG)).expect("a timeout");
        Self { stream }
    }

    /// Sends bytes.
    pub fn send(&mut self, bytes: &[u8]) {
        self.stream.write_all(bytes).expect("sent");
    }

    /// Asks for an address, and leaves the connection open for more.
    pub fn get(&mut self, address: &str) -> Reply {
        let request = format!("GET {address} HTTP/1.1\r\nhost: localhost\r\n\r\n");
        self.send(request.as_bytes());
        self.reply()
    }

    /// Reads one answer that says how long it is.
    pub fn reply(&mut self) -> Reply {
        self.try_reply().expect("an answer")
    }

    /// Reads one answer, if one comes.
    pub fn try_reply(&mut self) -> io::Result<Reply> {
        let (status, head) = self.head()?;
        let length = head
            .lines()
            .find_map(|line| line.strip_prefix("content-length: "));
        let length = length.map_or(0, |length| length.parse().expect("a length"));
        let mut body = vec![0; if status == 304 { 0 } else { length }];
        self.stream.read_exact(&mut body)?;
        Ok(Reply { status, head, body })
    }

    /// Reads one answer up to its body: its status, and its head in lower case.
    pub fn head(&mut self) -> io::Result<(u16, String)> {
        let mut head = Vec::new();
        while !head.ends_with(b"\r\n\r\n") {
            let mut byte = [0];
            self.stream.read_exact(&mut byte)?;
            head.push(byte[0]);
        }
        let head = String::from_utf8_lossy(&head).to_ascii_lowercase();
        let status = head
            .split(' ')
            .nth(1)
            .and_then(|status| status.parse().ok());
        Ok((status.expect("a status"), head))
    }

    /// Whether the server closes the connection, rather than saying more than `most` bytes.
    pub fn is_closed(&mut self, most: usize) -> bool {
        let mut taken = 0;
        let mut buffer = [0; 4096];
        loop {
            match self.stream.read(&mut buffer) {
                Ok(0) => return true,
                Ok(more) if taken + more <= most => taken += more,
                Ok(_) => return false,
                Err(error) => return is_end(&error),
            }
        }
    }
}

/// Whether an error means that the server closed the connection.
pub fn is_end(error: &io::Error) -> bool {
    use io::ErrorKind::{BrokenPipe, ConnectionAborted, ConnectionReset, UnexpectedEof};
    matches!(
        error.kind(),
        BrokenPipe | ConnectionAborted | ConnectionReset | UnexpectedEof
    )
}

/// Asks for an address on a connection of its own.
pub fn fetched(address: SocketAddr, path: &str) -> Reply {
    Wire::to(address).get(path)
}

/// The value of a metric; 0 where it is not there.
pub fn metric(metrics: SocketAddr, name: &str) -> u64 {
    let reply = fetched(metrics, "/metrics");
    let text = String::from_utf8(reply.body).expect("text");
    let line = text.lines().find_map(|line| line.strip_prefix(name));
    line.map_or(0, |value| value.trim().parse().expect("a number"))
}
