package blogfeed.identity;

/** What is wrong with a token, by the names that the network's own servers answer with. */
public enum TokenFlaw {
    FORM("BadJwt"),
    TYPE("BadJwtType"),
    EXPIRED("JwtExpired"),
    AUDIENCE("BadJwtAudience"),
    METHOD("BadJwtLexiconMethod"),
    ISSUER("BadJwtIss"),
    SIGNATURE("BadJwtSignature");

    private final String error;

    TokenFlaw(String error) {
        this.error = error;
    }

    /** The error's name in an answer. */
    public String error() {
        return error;
    }
}
