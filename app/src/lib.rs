//! Pages, islands and charts, shared by the server and the browser.
