package blogfeed.http;

/** What kept an answer from coming. */
public enum Failure {
    /** It took too long: to connect, between two bytes, or in all. */
    TIMEOUT,
    /** The name has no address, or no name server told it. */
    UNKNOWN_HOST,
    /** No trusted connection: a certificate that is not for the host, or something else than TLS. */
    TLS,
    /** Nobody listens, or the connection broke. */
    CONNECTION,
    /** What came is not HTTP, or not what its headers say. */
    PROTOCOL,
    /** {@code cancel} was called. */
    CANCELLED
}
