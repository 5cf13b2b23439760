package blogfeed.jetstream;

/** Jetstream's two wires. Their frames tell themselves apart; what is asked for, and how, does not. */
enum Generation {
    /** {@code /subscribe}: positions are times. */
    FIRST,
    /** {@code /xrpc/network.bsky.jetstream.subscribeEvents}: positions are sequence numbers of that server alone. */
    SECOND
}
