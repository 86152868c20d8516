//! A door in front of a server that a test can shut and open again, as when the server stops and starts.

use std::{net::SocketAddr, sync::Arc};

use tokio::{
    net::{TcpListener, TcpStream},
    task::JoinSet,
};

pub struct Door {
    pub at: SocketAddr,
    server: Arc<str>,
    open: Option<JoinSet<()>>,
}

impl Door {
    /// A door in front of the server, open.
    pub async fn to(server: &str) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let at = listener.local_addr().unwrap();
        let mut door = Self {
            at,
            server: server.into(),
            open: None,
        };
        door.serve(listener);
        door
    }

    /// Cuts every connection, and takes no new one.
    pub async fn shut(&mut self) {
        if let Some(mut open) = self.open.take() {
            open.shutdown().await;
        }
    }

    /// Opens again, at the same place.
    pub async fn open(&mut self) {
        let socket = tokio::net::TcpSocket::new_v4().unwrap();
        socket.set_reuseaddr(true).unwrap();
        socket.bind(self.at).unwrap();
        self.serve(socket.listen(64).unwrap());
    }

    fn serve(&mut self, listener: TcpListener) {
        let server = self.server.clone();
        let mut open = JoinSet::new();
        open.spawn(async move {
            // Connections end with the door.
            let mut connections = JoinSet::new();
            while let Ok((mut here, _)) = listener.accept().await {
                let server = server.clone();
                connections.spawn(async move {
                    if let Ok(mut there) = TcpStream::connect(&*server).await {
                        let _ = tokio::io::copy_bidirectional(&mut here, &mut there).await;
                    }
                });
            }
        });
        self.open = Some(open);
    }
}
