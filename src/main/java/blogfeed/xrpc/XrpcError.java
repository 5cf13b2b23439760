package blogfeed.xrpc;

/**
 * A refusal in the form every XRPC client knows. The message reaches the end user verbatim.
 *
 * @param status the HTTP status
 * @param error the error's name in the lexicon, or a general one of the
 *     <a href="https://atproto.com/specs/xrpc#error-responses">XRPC specification</a>
 */
record XrpcError(int status, String error, String message) implements SkeletonQuery, SkeletonAnswer {
    static XrpcError invalidRequest(String message) {
        return new XrpcError(400, "InvalidRequest", message);
    }

    static XrpcError unknownFeed(String feed) {
        return new XrpcError(
                400, "UnknownFeed", "There is no feed " + feed + " here. describeFeedGenerator lists those there are.");
    }

    static XrpcError unauthorized(String error, String message) {
        return new XrpcError(401, error, message);
    }

    static XrpcError foreignCursor() {
        return invalidRequest("The parameter 'cursor' is of another feed. Leave it out to read this one from its top.");
    }

    static XrpcError methodNotImplemented() {
        return new XrpcError(
                501, "MethodNotImplemented", "This service is a feed generator; it does not have that method.");
    }

    static XrpcError methodNotAllowed() {
        return new XrpcError(405, "MethodNotAllowed", "This is a query; ask it with GET.");
    }

    static XrpcError internal() {
        return new XrpcError(500, "InternalServerError", "The feed could not be read. Please try again.");
    }
}
