package blogfeed.identity;

/** What can be told of a token at once. */
public sealed interface TokenReading permits TokenAnswer.Verified, TokenAnswer.Refused, PlausibleToken {}
