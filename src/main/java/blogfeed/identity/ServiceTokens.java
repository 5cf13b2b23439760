package blogfeed.identity;

import blogfeed.identity.Resolution.Found;
import blogfeed.identity.Resolution.Unreachable;
import blogfeed.identity.TokenAnswer.Refused;
import blogfeed.identity.TokenAnswer.Unverifiable;
import blogfeed.identity.TokenAnswer.Verified;
import blogfeed.model.Did;
import blogfeed.model.Nsid;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * The tokens by which services call this one in an account's name, as the <a
 * href="https://atproto.com/specs/xrpc#inter-service-authentication-jwt">XRPC specification</a> has them. What costs nothing is checked
 * first: a token that is not for us causes no look-up. Safe for use by many threads.
 */
public final class ServiceTokens {
    /** A key that was changed must not be forgotten of for as long as somebody made a token last. */
    private static final Duration LONGEST_REMEMBERED = Duration.ofMinutes(5);

    private static final int MOST_REMEMBERED = 1_024;

    private final TokenRules rules;
    private final Identities identities;
    private final InstantSource clock;
    private final LatestFew<String, Verified> verified = new LatestFew<>(MOST_REMEMBERED);

    /**
     * Checks tokens for one service.
     *
     * @param service our DID
     * @param fragment our name in its document, such as {@code #bsky_fg}
     */
    public ServiceTokens(Did service, String fragment, Identities identities, InstantSource clock) {
        this.rules = new TokenRules(service, fragment, clock);
        this.identities = identities;
        this.clock = clock;
    }

    /**
     * What can be told at once, without asking anybody.
     *
     * @param method the one that is called
     */
    public TokenReading read(String text, Nsid method) {
        var reading = rules.read(text, method);
        return reading instanceof PlausibleToken ? remembered(text, reading) : reading;
    }

    /** Whether {@link #verify} will hardly have to ask anybody. */
    public boolean isIssuerKnown(PlausibleToken token) {
        return identities.known(token.issuer()).isPresent();
    }

    /** Checks the signature, for which its issuer may have to be looked up; where it does not fit a key that was known before, anew. */
    public TokenAnswer verify(PlausibleToken token) {
        var known = identities.known(token.issuer());
        var first = known.orElseGet(() -> identities.resolve(token.issuer()));
        var answer = judge(token, first);
        if (answer instanceof Refused && first instanceof Found && known.isPresent()) {
            var fresh = identities.refresh(token.issuer());
            answer = fresh.equals(first) ? answer : judge(token, fresh);
        }
        if (answer instanceof Verified good) {
            remember(token.text(), good);
        }
        return answer;
    }

    private TokenAnswer judge(PlausibleToken token, Resolution<DidDocument> issuer) {
        if (issuer instanceof Unreachable<DidDocument> unreachable) {
            return new Unverifiable(unreachable.why());
        }
        if (issuer instanceof Resolution.NotFound<DidDocument> missing) {
            return new Refused(TokenFlaw.ISSUER, "The token's issuer is unknown: " + missing.why() + ".");
        }
        var key = issuer.found().flatMap(DidDocument::signingKey);
        if (key.isEmpty()) {
            return new Refused(TokenFlaw.ISSUER, "The token's issuer has no key #atproto that can be used.");
        }
        return token.isSignedBy(key.get())
                ? new Verified(
                        token.issuer(), earlier(token.expires(), clock.instant().plus(LONGEST_REMEMBERED)))
                : new Refused(TokenFlaw.SIGNATURE, "The token is not signed by its issuer's key #atproto.");
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private TokenReading remembered(String text, TokenReading otherwise) {
        synchronized (verified) {
            var good = verified.get(text);
            return good != null && clock.instant().isBefore(good.until()) ? good : otherwise;
        }
    }

    private void remember(String text, Verified good) {
        synchronized (verified) {
            verified.put(text, good);
        }
    }
}
