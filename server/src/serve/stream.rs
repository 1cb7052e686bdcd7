//! One of the requests under way on an HTTP/2 connection.
//!
//! Over HTTP/1.1 a request begins with what comes and is over with what is written. Over HTTP/2 both go on
//! for other requests and for the protocol's own sake, so that it has to be followed here.

use super::patience::Activity;
use axum::body::{Body, HttpBody};
use bytes::Bytes;
use hyper::body::{Frame, SizeHint};
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};

/// A request, until the last byte of its answer is given to the system or it is taken back.
#[derive(Debug)]
pub(super) struct UnderWay(Arc<Activity>);

impl UnderWay {
    pub(super) fn on(activity: &Arc<Activity>) -> Arc<Self> {
        activity.begins();
        Arc::new(Self(Arc::clone(activity)))
    }
}

impl Drop for UnderWay {
    fn drop(&mut self) {
        self.0.ends();
    }
}

/// The body of an answer, and with it the request, where that is followed.
#[derive(Debug)]
pub(super) struct Followed {
    pub(super) body: Body,
    pub(super) under_way: Option<Arc<UnderWay>>,
}

/// Bytes of a body. The protocol library holds them for as long as the client takes no more, and has let go
/// of the body by then.
struct Piece {
    bytes: Bytes,
    _under_way: Arc<UnderWay>,
}

impl AsRef<[u8]> for Piece {
    fn as_ref(&self) -> &[u8] {
        &self.bytes
    }
}

impl HttpBody for Followed {
    type Data = Bytes;
    type Error = axum::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, axum::Error>>> {
        let under_way = self.under_way.clone();
        Pin::new(&mut self.body)
            .poll_frame(cx)
            .map_ok(|frame| match under_way {
                Some(_under_way) => {
                    frame.map_data(|bytes| Bytes::from_owner(Piece { bytes, _under_way }))
                }
                None => frame,
            })
    }

    fn is_end_stream(&self) -> bool {
        self.body.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        self.body.size_hint()
    }
}
