package blogfeed.identity;

import static org.assertj.core.api.Assertions.assertThat;

import blogfeed.identity.FakeDirectory.Mood;
import blogfeed.identity.TokenAnswer.Refused;
import blogfeed.identity.TokenAnswer.Unverifiable;
import blogfeed.identity.TokenAnswer.Verified;
import blogfeed.model.Did;
import blogfeed.model.Nsid;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(60)
class ServiceTokensTest {
    private static final String ADA = "did:plc:aaaaaaaaaaaaaaaaaaaaaaaa";
    private static final Nsid METHOD = new Nsid("app.bsky.feed.getFeedSkeleton");
    private static final String HEADER = "{\"typ\": \"JWT\", \"alg\": \"ES256K\"}";

    private final KeyPair key = KeyPair.of(Curve.K256);
    private final Neighbourhood here = new Neighbourhood();
    private final ServiceTokens tokens =
            new ServiceTokens(new Did("did:web:feeds.example.org"), "#bsky_fg", here.identities, here.clock);

    @BeforeEach
    void register() {
        here.directory.holds(ADA, key);
    }

    @AfterEach
    void close() {
        here.close();
    }

    @ParameterizedTest
    @EnumSource
    void bothCurvesSign(Curve curve) {
        var pair = KeyPair.of(curve);
        here.directory.holds(ADA, pair);
        assertThat(answer(pair.token(HEADER.replace("ES256K", curve.algorithm), claims())))
                .isInstanceOfSatisfying(
                        Verified.class,
                        verified -> assertThat(verified.issuer().value()).isEqualTo(ADA));
    }

    /** Of claims with these put in the place of others. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"aud\"  | \"aud\": \"did:web:other.example.org\", \"x\" | AUDIENCE",
                "\"aud\"  | \"aud\": \"did:web:feeds.example.org#other\", \"x\" | AUDIENCE",
                "\"aud\"  | \"aud\": [\"did:web:feeds.example.org\"], \"x\" | AUDIENCE",
                "\"aud\"  | \"x\" | AUDIENCE",
                "\"lxm\"  | \"lxm\": \"app.bsky.feed.sendInteractions\", \"x\" | METHOD",
                "\"lxm\"  | \"lxm\": \"*\", \"x\" | METHOD",
                "\"lxm\"  | \"x\" | METHOD",
                "\"iss\"  | \"iss\": \"ada.example.com\", \"x\" | ISSUER",
                "\"iss\"  | \"iss\": \"did:plc:aaaaaaaaaaaaaaaaaaaaaaaa#atproto_label\", \"x\" | ISSUER",
                "\"iss\"  | \"x\" | ISSUER",
                "\"exp\"  | \"x\" | FORM",
                "\"exp\"  | \"exp\": \"4102444800\", \"x\" | FORM",
                "\"exp\"  | \"exp\": null, \"x\" | FORM",
                "\"exp\"  | \"exp\": -1e300, \"x\" | EXPIRED",
                "\"exp\"  | \"exp\": 0, \"x\" | EXPIRED",
                "\"iat\"  | \"iat\": 4102444800, \"x\" | FORM",
                "\"iat\"  | \"iat\": {}, \"x\" | FORM",
                "\"iat\"  | \"aud\": \"did:web:feeds.example.org\", \"x\" | FORM",
                "\"iat\"  | \"a\": [[[[[[[[[[]]]]]]]]]], \"x\" | FORM"
            })
    void whatATokenSaysWrongIsToldWithoutAsking(String replaced, String by, TokenFlaw flaw) {
        refusedAtOnce(key.token(HEADER, claims().replace(replaced, by)), flaw);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"alg\": \"none\"} | FORM",
                "{\"alg\": \"HS256\"} | FORM",
                "{\"alg\": [\"ES256K\"]} | FORM",
                "{\"typ\": \"at+jwt\", \"alg\": \"ES256K\"} | TYPE",
                "{\"typ\": \"refresh+jwt\", \"alg\": \"ES256K\"} | TYPE",
                "{\"typ\": \"dpop+jwt\", \"alg\": \"ES256K\"} | TYPE",
                "{\"alg\": \"ES256K\", \"kid\": \"#atproto_label\"} | FORM",
                "{\"alg\": \"ES256K\", \"alg\": \"ES256K\"} | FORM",
                "{\"alg\": \"ES256K\"}{} | FORM",
                "[] | FORM",
                "null | FORM"
            })
    void aHeaderOfSomethingElseIsToldWithoutAsking(String header, TokenFlaw flaw) {
        refusedAtOnce(key.token(header, claims()), flaw);
    }

    @Test
    void whatIsTooLongIsNotLookedAt() {
        refusedAtOnce(key.token(HEADER, claims() + " ".repeat(10_000)), TokenFlaw.FORM);
    }

    @Test
    void clocksMayDifferALittle() {
        var token = key.token(HEADER, claims());
        here.clock.pass(Duration.ofSeconds(70));
        assertThat(answer(token)).isInstanceOf(Verified.class);
        here.clock.pass(Duration.ofSeconds(10));
        refusedAtOnce(token, TokenFlaw.EXPIRED);
        here.clock.pass(Duration.ofSeconds(-90));
        assertThat(answer(token)).isInstanceOf(Verified.class);
    }

    @Test
    void aTokenIsCheckedOnceAndThenRemembered() {
        var token = key.token(HEADER, claims());
        assertThat(tokens.read(token, METHOD)).isInstanceOf(PlausibleToken.class);
        answer(token);
        assertThat(tokens.read(token, METHOD)).isInstanceOf(Verified.class);
        assertThat(tokens.read(token, new Nsid("app.bsky.feed.sendInteractions")))
                .isInstanceOf(Refused.class);
        here.clock.pass(Duration.ofMinutes(1));
        assertThat(tokens.read(token, METHOD)).isNotInstanceOf(Verified.class);
    }

    @Test
    void aTokenThatLastsForeverIsNotRememberedForLong() {
        var token = key.token(HEADER, claims().replace("\"exp\": ", "\"exp\": 9"));
        answer(token);
        here.clock.pass(Duration.ofMinutes(4));
        assertThat(tokens.read(token, METHOD)).isInstanceOf(Verified.class);
        here.clock.pass(Duration.ofMinutes(1));
        assertThat(tokens.read(token, METHOD)).isInstanceOf(PlausibleToken.class);
    }

    @Test
    void forgeriesWithoutEndCauseOneMoreLookUp() {
        var forger = KeyPair.of(Curve.K256);
        for (int i = 0; i < 50; i++) {
            assertThat(answer(forger.token(HEADER, claims().replace("\"jti\": ", "\"jti\": 1" + i))))
                    .isInstanceOfSatisfying(
                            Refused.class, refused -> assertThat(refused.flaw()).isEqualTo(TokenFlaw.SIGNATURE));
        }
        assertThat(here.directory.asked()).hasSize(2);
        assertThat(answer(key.token(HEADER, claims()))).isInstanceOf(Verified.class);
    }

    @Test
    void whileTheDirectoryIsDownKnownIssuersAreStillVerified() {
        answer(key.token(HEADER, claims()));
        here.directory.feels(Mood.BROKEN);
        here.clock.pass(Duration.ofHours(2));
        assertThat(answer(key.token(HEADER, claims()))).isInstanceOf(Verified.class);
        assertThat(answer(key.token(HEADER, claims().replace(ADA, "did:plc:bbbbbbbbbbbbbbbbbbbbbbbb"))))
                .isInstanceOf(Unverifiable.class);
    }

    @Test
    void anIssuerWithoutAKeyIsRefused() {
        here.directory.holds("/" + ADA, "{\"id\": \"" + ADA + "\"}");
        assertThat(answer(key.token(HEADER, claims())))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.flaw()).isEqualTo(TokenFlaw.ISSUER));
    }

    private void refusedAtOnce(String token, TokenFlaw flaw) {
        var asked = here.directory.asked().size();
        assertThat(tokens.read(token, METHOD))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.flaw()).isEqualTo(flaw));
        assertThat(here.directory.asked()).hasSize(asked);
    }

    private TokenAnswer answer(String token) {
        var reading = tokens.read(token, METHOD);
        if (reading instanceof PlausibleToken plausible) {
            return tokens.verify(plausible);
        }
        return (TokenAnswer) reading;
    }

    private String claims() {
        var now = here.clock.instant().getEpochSecond();
        return """
                {"iat": %d, "exp": %d, "iss": "%s", "aud": "did:web:feeds.example.org",
                "lxm": "app.bsky.feed.getFeedSkeleton", "jti": 1}""".formatted(now, now + 60, ADA);
    }
}
