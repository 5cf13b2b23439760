package blogfeed.xrpc;

/**
 * A refusal in the form every XRPC client knows. The message reaches the end user verbatim.
 *
 * @param status the HTTP status
 * @param error the error's name in the lexicon, or a general one of the
 *     <a href="https://atproto.com/specs/xrpc#error-responses">XRPC specification</a>
 */
record XrpcError(int status, String error, String message)
        implements SkeletonQuery, SkeletonAnswer, InteractionsReading {
    static XrpcError invalidRequest(String message) {
        return new XrpcError(400, "InvalidRequest", message);
    }

    static XrpcError unknownFeed(String feed) {
        return new XrpcError(
                400, "UnknownFeed", "There is no feed " + feed + " here. describeFeedGenerator lists those there are.");
    }

    static XrpcError foreignCursor() {
        return invalidRequest("The parameter 'cursor' is of another feed. Leave it out to read this one from its top.");
    }

    static XrpcError unauthorized(String error, String message) {
        return new XrpcError(401, error, message);
    }

    static XrpcError methodNotImplemented() {
        return new XrpcError(
                501, "MethodNotImplemented", "This service is a feed generator; it does not have that method.");
    }

    static XrpcError methodNotAllowed(String sort, String method) {
        return new XrpcError(405, "MethodNotAllowed", "This is a " + sort + "; ask it with " + method + ".");
    }

    static XrpcError tooLarge(int most) {
        return new XrpcError(413, "PayloadTooLarge", "The body may have " + most + " bytes. Send less at once.");
    }

    static XrpcError unverifiable() {
        return new XrpcError(
                502, "UpstreamFailure", "The key of your account can't be looked up now. Please try again.");
    }

    static XrpcError busy() {
        return new XrpcError(503, "NotEnoughResources", "Too much is being stored. Please try again.");
    }

    static XrpcError internal() {
        return new XrpcError(500, "InternalServerError", "That could not be done. Please try again.");
    }
}
