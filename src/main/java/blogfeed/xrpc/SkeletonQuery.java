package blogfeed.xrpc;

/** What the parameters of a call make: a request, or the error to refuse it with. */
sealed interface SkeletonQuery permits SkeletonRequest, XrpcError {}
