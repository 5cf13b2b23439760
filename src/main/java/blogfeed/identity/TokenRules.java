package blogfeed.identity;

import blogfeed.identity.TokenAnswer.Refused;
import blogfeed.model.Did;
import blogfeed.model.Nsid;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** What a token must say, whoever signed it. */
final class TokenRules {
    /** Clocks differ. */
    private static final Duration SKEW = Duration.ofSeconds(15);

    /** Tokens that are for something else, as the network's own servers refuse them. */
    private static final Set<String> OTHER_TYPES = Set.of("at+jwt", "refresh+jwt", "dpop+jwt");

    private static final String KEY = "#atproto";

    /** About the year 9900; nobody needs to calculate with later ones. */
    private static final double LATEST = 2.5e11;

    private final Did service;
    private final String namedService;
    private final InstantSource clock;

    TokenRules(Did service, String fragment, InstantSource clock) {
        this.service = service;
        this.namedService = service + fragment;
        this.clock = clock;
    }

    TokenReading read(String text, Nsid method) {
        return Jwt.parse(text)
                .<TokenReading>map(jwt -> headerFlaw(jwt.header())
                        .or(() -> timeFlaw(jwt.claims()))
                        .or(() -> addressFlaw(jwt.claims(), method))
                        .<TokenReading>map(refused -> refused)
                        .orElseGet(() -> issued(text, jwt)))
                .orElse(new Refused(TokenFlaw.FORM, "The token is no JSON Web Token."));
    }

    private static Optional<Refused> headerFlaw(JsonNode header) {
        if (OTHER_TYPES.contains(word(header, "typ"))) {
            return flaw(
                    TokenFlaw.TYPE, "The token is of type " + word(header, "typ") + ", which is for something else.");
        }
        if (Arrays.stream(Curve.values()).noneMatch(curve -> curve.algorithm.equals(word(header, "alg")))) {
            return flaw(TokenFlaw.FORM, "The token must be signed by ES256 or ES256K.");
        }
        return header.has("kid") && !word(header, "kid").equals(KEY)
                ? flaw(TokenFlaw.FORM, "The token must be signed by the key " + KEY + ".")
                : Optional.empty();
    }

    private Optional<Refused> timeFlaw(JsonNode claims) {
        var issued = claims.path("iat");
        if (!claims.path("exp").isNumber() || !(issued.isNumber() || issued.isMissingNode())) {
            return flaw(TokenFlaw.FORM, "The token must tell by numbers when it expires and when it was made.");
        }
        var now = clock.instant();
        if (!time(claims, "exp").plus(SKEW).isAfter(now)) {
            return flaw(TokenFlaw.EXPIRED, "The token has expired.");
        }
        return time(claims, "iat").isAfter(now.plus(SKEW))
                ? flaw(TokenFlaw.FORM, "The token was made in the future; is a clock wrong?")
                : Optional.empty();
    }

    private Optional<Refused> addressFlaw(JsonNode claims, Nsid method) {
        var audience = word(claims, "aud");
        if (!audience.equals(service.value()) && !audience.equals(namedService)) {
            return flaw(TokenFlaw.AUDIENCE, "The token is for another service; this one is " + namedService + ".");
        }
        return word(claims, "lxm").equals(method.value())
                ? Optional.empty()
                : flaw(TokenFlaw.METHOD, "The token must be for the method " + method + ".");
    }

    /** Until spring 2026 an issuer might name a service of the account; of these only the account's own key is ours to take. */
    private static TokenReading issued(String text, Jwt jwt) {
        var issuer = word(jwt.claims(), "iss");
        var account = issuer.endsWith(KEY) ? issuer.substring(0, issuer.length() - KEY.length()) : issuer;
        return Did.parse(account)
                .<TokenReading>map(did -> new PlausibleToken(
                        text, word(jwt.header(), "alg"), did, time(jwt.claims(), "exp"), jwt.signed(), jwt.signature()))
                .orElse(new Refused(TokenFlaw.ISSUER, "The token's issuer must be the DID of an account."));
    }

    private static Optional<Refused> flaw(TokenFlaw flaw, String message) {
        return Optional.of(new Refused(flaw, message));
    }

    private static Instant time(JsonNode claims, String name) {
        return Instant.ofEpochSecond(
                (long) Math.max(0, Math.min(LATEST, claims.path(name).asDouble())));
    }

    private static String word(JsonNode node, String name) {
        return node.path(name).isTextual() ? node.path(name).textValue() : "";
    }
}
