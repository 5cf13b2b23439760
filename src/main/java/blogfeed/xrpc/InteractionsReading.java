package blogfeed.xrpc;

/** What a body makes: interactions, or the error to refuse it with. */
sealed interface InteractionsReading permits SentInteractions, XrpcError {}
