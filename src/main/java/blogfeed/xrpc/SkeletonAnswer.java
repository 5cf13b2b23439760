package blogfeed.xrpc;

/** What a request for a skeleton comes to: a page, or the error to refuse its cursor with. */
sealed interface SkeletonAnswer permits SkeletonPage, XrpcError {}
