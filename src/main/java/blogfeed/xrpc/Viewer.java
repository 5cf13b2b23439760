package blogfeed.xrpc;

import blogfeed.model.Did;

/** Who asks, as far as that is known. */
sealed interface Viewer {
    /** Somebody who showed no token, or whose token can't be checked just now. */
    record Anonymous() implements Viewer {}

    record Known(Did did) implements Viewer {}

    /** Somebody whose token is none. */
    record Refused(XrpcError error) implements Viewer {}
}
