package blogfeed.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import blogfeed.doctor.Outcome.Doubtful;
import blogfeed.doctor.Outcome.Failed;
import blogfeed.doctor.Outcome.Fine;
import blogfeed.model.AtUri;
import blogfeed.model.Did;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The checks that ask a server, each with what such a server may answer. */
@Timeout(60)
class ServiceChecksTest {
    private static final Did ADA = new Did("did:plc:ewvi7nxzyoun6zhxrhs64oiz");
    private static final AtUri FEED = new AtUri(ADA, AtUri.FEED_GENERATOR, "blogs");
    private static final String POST = "at://" + ADA + "/app.bsky.feed.post/3l3qo2vutsw2b";

    private final StandInServer server = new StandInServer();
    private final Did service =
            new Did("did:web:localhost%3A" + server.address().getPort());

    @AfterEach
    void close() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'status': 'ok', 'sentence': 'Fine.'} | Fine | ok: Fine.",
                "{'status': 'starting', 'sentence': 'Soon.'} | Doubtful | wait until it has caught up",
                "{'status': 'silent', 'sentence': 'Oh.', 'problems': ['no network']} | Failed | silent: Oh.; no network",
                "{'status': 'UP'} | Failed | something answers that is no Blogfeed",
                "<html> | Failed | something answers that is no Blogfeed",
            })
    void whatRunsHereTellsHowItIs(String body, String kind, String words) {
        server.says("/health", 200, body);
        check(new HealthCheck(server.asked(), server.address()).look(), kind, words);
    }

    @Test
    void whereNothingRunsItIsSaid() {
        server.goes();
        check(new HealthCheck(server.asked(), server.address()).look(), "Doubtful", "nothing answers at");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "200 | {'status': 'behind', 'lagSeconds': 900} | Fine | says it is behind",
                "502 | <html> | Failed | finds nobody behind it",
                "301 | '' | Failed | sends elsewhere",
                "404 | <html> | Doubtful | no Blogfeed, or one whose /health is kept back",
            })
    void whatAnswersUnderTheNameIsTold(int status, String body, String kind, String words) {
        server.says("/health", status, body, Map.of("Location", "https://elsewhere.example/"));
        check(new ProxyCheck(server.asked(), server.address(), 3000).look(), kind, words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SELF | #bsky_fg | BskyFeedGenerator | HERE | Fine | leads to",
                "SELF | SELF#bsky_fg | BskyFeedGenerator | HERE/ | Fine | leads to",
                "did:web:other.example | #bsky_fg | BskyFeedGenerator | HERE | Failed | the document is that of 'did:web:other.example'",
                "SELF | #other | BskyFeedGenerator | HERE | Failed | has no service #bsky_fg",
                "SELF | #bsky_fg | Other | HERE | Failed | is of type 'Other'",
                "SELF | #bsky_fg | BskyFeedGenerator | https://old.example | Failed | it leads to 'https://old.example'",
            })
    void aDocumentMustLeadHere(String id, String entry, String type, String address, String kind, String words) {
        var document = "{'id': 'ID', 'service': [{'id': 'ENTRY', 'type': 'TYPE', 'serviceEndpoint': 'ADDRESS'}]}"
                .replace("ID", id)
                .replace("ENTRY", entry)
                .replace("TYPE", type)
                .replace("ADDRESS", address)
                .replace("SELF", service.value())
                .replace("HERE", server.address().toString());
        server.says("/.well-known/did.json", 200, document);
        check(new DidCheck(server.asked(), service, server.address(), server.address()).look(), kind, words);
        var plc = new Did("did:plc:ragtjsm2j2vknwkz3zp4oxrd");
        server.says("/" + plc, 200, document.replace(service.value(), plc.value()));
        check(new DidCheck(server.asked(), plc, server.address(), server.address()).look(), kind, words);
    }

    @Test
    void aMissingDocumentIsTold() {
        check(
                new DidCheck(server.asked(), service, server.address(), server.address()).look(),
                "Failed",
                "/.well-known/did.json (HTTP 404, no JSON)");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'did': 'SELF', 'feeds': [{'uri': 'FEED'}]} | Fine | 1 feed",
                "{'did': 'SELF', 'feeds': [{'uri': 'FEED'}, {'uri': 'at://x'}]} | Doubtful | more feeds than are here: at://x",
                "{'did': 'SELF', 'feeds': []} | Failed | does not tell of FEED",
                "{'did': 'did:web:other.example', 'feeds': [{'uri': 'FEED'}]} | Failed | calls itself 'did:web:other.example'",
                "<html> | Failed | no answer to describeFeedGenerator (HTTP 200, no JSON)",
            })
    void theDescriptionMustNameTheFeeds(String body, String kind, String words) {
        server.says(
                "app.bsky.feed.describeFeedGenerator",
                200,
                body.replace("SELF", service.value()).replace("FEED", FEED.toString()));
        check(
                new DescriptionCheck(server.asked(), server.address(), service, List.of(FEED)).look(),
                kind,
                words.replace("FEED", FEED.toString()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "200 | {'feed': [{'post': 'POST', 'feedContext': 'x'}], 'cursor': '1'} | Fine | blogs: 1 posts in",
                "200 | {'feed': []} | Doubtful | readers see an empty feed",
                "200 | {'feed': [{'post': 'https://bsky.app'}]} | Failed | no at-uri of a post",
                "200 | {'feed': [{'post': 'POST'}], 'cursor': null} | Failed | its cursor is no text",
                "200 | {'feed': [{'post': 'POST', 'feedContext': null}]} | Failed | feedContext is no text",
                "200 | {'posts': []} | Failed | no list 'feed'",
                "400 | {'error': 'UnknownFeed'} | Failed | no page of blogs (HTTP 400, UnknownFeed)",
            })
    void aPageMustBeWhatTheLexiconAllows(int status, String body, String kind, String words) {
        server.says("app.bsky.feed.getFeedSkeleton", status, body.replace("POST", POST));
        check(new SkeletonCheck(server.asked(), server.address(), List.of(FEED)).look(), kind, words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "200 | {'view': {'did': 'SELF'}, 'isOnline': true, 'isValid': true} | 200 | {'feed': [{}]} | Fine | shows blogs, with 1 posts",
                "200 | {'view': {'did': 'SELF'}, 'isOnline': true, 'isValid': true} | 200 | {'feed': []} | Doubtful | without any post",
                "200 | {'view': {'did': 'SELF'}, 'isOnline': true, 'isValid': true} | 502 | {'error': 'UpstreamFailure'} | Failed | gets no page of blogs (HTTP 502, UpstreamFailure)",
                "200 | {'view': {'did': 'SELF'}, 'isOnline': false, 'isValid': true} | 200 | {} | Failed | not online, or not valid",
                "200 | {'view': {'did': 'did:web:old.example'}} | 200 | {} | Failed | asks 'did:web:old.example' for blogs",
                "400 | {'error': 'InvalidRequest'} | 200 | {} | Failed | does not know blogs",
                "500 | {'error': 'InternalServerError'} | 200 | {} | Doubtful | could not tell of blogs",
            })
    void whatReadersAreShownIsAsked(int status, String view, int pageStatus, String page, String kind, String words) {
        server.says("app.bsky.feed.getFeedGenerator", status, view.replace("SELF", service.value()));
        server.says("app.bsky.feed.getFeed", pageStatus, page);
        check(new AppViewCheck(server.asked(), server.address(), service, List.of(FEED)).look(), kind, words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-11-30T12:00:04Z | Fine | agrees with localhost",
                "2026-11-30T12:00:30Z | Doubtful | 30 s ahead of localhost",
                "2026-11-30T11:50:00Z | Failed | 600 s behind localhost",
            })
    void theClockIsHeldAgainstThatOfAServer(Instant now, String kind, String words) {
        var check = new ClockCheck(server.asked(), List.of(), InstantSource.fixed(now));
        check(check.judged("localhost", Instant.parse("2026-11-30T12:00:00Z")), kind, words);
    }

    @Test
    void theFirstServerThatTellsTheTimeIsBelieved() {
        var gone = URI.create("http://localhost:1");
        var asked = new ClockCheck(server.asked(), List.of(gone, server.address()), InstantSource.system());
        check(asked.look(), "Fine", "agrees with localhost");
        check(new ClockCheck(server.asked(), List.of(gone), InstantSource.system()).look(), "Doubtful", "no server");
    }

    @ParameterizedTest
    @CsvSource({"83000000000, Fine", "500000000, Doubtful", "5000000, Failed"})
    void roomOnTheDiskIsJudged(long free, String kind) {
        check(DiskCheck.judged(free), kind, "%,d MB free".formatted(free / 1_000_000));
        assertThat(new DiskCheck(Path.of("not/there/yet")).look().toString()).contains("MB free");
    }

    @Test
    void aNameWithoutAnAddressIsTold() {
        check(new NameCheck("localhost").look(), "Fine", "which is for trying out");
        check(new NameCheck("no.such.name.invalid").look(), "Failed", "has no address");
        check(new NameCheck("127.0.0.1").look(), "Doubtful", "not all of which are public");
    }

    private static void check(Outcome outcome, String kind, String words) {
        assertThat(outcome)
                .isInstanceOf(Map.of("Fine", Fine.class, "Doubtful", Doubtful.class, "Failed", Failed.class)
                        .get(kind));
        assertThat(outcome.toString()).contains(words);
    }
}
