package blogfeed.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TuneRoutesTest {
    private static final String TOKEN = "correct-horse-battery";
    private static final String PAGE = "/feeds/ai-blogs/tune";
    private static final String DATA = "/api/feeds/ai-blogs/tuning";

    private RunningWeb web = new RunningWeb(InventedNewsroom.showing(), new TuneDoor(Optional.empty(), false));

    private void doorIs(Optional<String> token, boolean hasPublicName) {
        web.close();
        web = new RunningWeb(InventedNewsroom.showing(), new TuneDoor(token, hasPublicName));
    }

    @AfterEach
    void close() {
        web.close();
    }

    private HttpResponse<String> post(String path, String body, String... headers) {
        return web.post(path, "application/json", body, headers);
    }

    @Test
    void whoSitsAtTheMachineMayTune() {
        assertThat(web.page(PAGE).expectFirst("h1").text()).isEqualTo("Tuning AI Blogs");
        assertThat(web.get(DATA).body()).contains("bench");
        assertThat(post(DATA, "{\"set\":{}}").body()).contains("trial of {\\\"set\\\":{}}");
        assertThat(post(DATA + "/save", "{}").body()).contains("saving of {}");
    }

    @Test
    void thePageRunsNoScriptButOurs() {
        var policy =
                web.get(PAGE).headers().firstValue("content-security-policy").orElseThrow();
        assertThat(policy).contains("default-src 'none'", "script-src 'self'").doesNotContain("unsafe");
        assertThat(web.page(PAGE).select("script").eachAttr("src"))
                .singleElement()
                .asString()
                .startsWith("/tune.js?");
        assertThat(web.get("/tune.js").statusCode()).isEqualTo(200);
        assertThat(web.get("/feeds/ai-blogs")
                        .headers()
                        .firstValue("content-security-policy")
                        .orElseThrow())
                .doesNotContain("script-src");
    }

    @Test
    void aPageElsewhereThatCallsThisMachineByItsOwnNameGetsNothing() throws Exception {
        assertThat(web.raw("GET " + DATA + " HTTP/1.1", "rebound.example")).contains(" 401 ");
        assertThat(web.raw("GET " + PAGE + " HTTP/1.1", "rebound.example")).contains(" 403 ");
    }

    @Test
    void aFormElsewhereCantAsk() {
        assertThat(web.post(DATA + "/save", "text/plain", "{}").statusCode()).isEqualTo(400);
        assertThat(web.post(DATA, "application/x-www-form-urlencoded", "a=b").statusCode())
                .isEqualTo(400);
    }

    @Test
    void underAPublicNameNobodyMayTuneWithoutAToken() {
        doorIs(Optional.empty(), true);
        assertThat(web.get(PAGE).statusCode()).isEqualTo(403);
        assertThat(web.page(PAGE).text()).contains("tuneToken");
        assertThat(web.get(DATA).statusCode()).isEqualTo(401);
        assertThat(post(DATA + "/save", "{}").statusCode()).isEqualTo(401);
    }

    @Test
    void theTokenOpensFromAnywhere() {
        doorIs(Optional.of(TOKEN), true);
        assertThat(web.get(PAGE).statusCode()).isEqualTo(401);
        assertThat(web.page(PAGE).select("input[type=password]")).hasSize(1);
        assertThat(web.get(DATA, "authorization", "Bearer " + TOKEN).statusCode())
                .isEqualTo(200);
        assertThat(web.get(DATA, "cookie", "tune=" + TOKEN).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer wrong", "Bearer ", "Bearer correct-horse-batter", "Basic correct-horse-battery"})
    void anotherTokenDoesNot(String header) {
        doorIs(Optional.of(TOKEN), false);
        assertThat(web.get(DATA, "authorization", header).statusCode()).isEqualTo(401);
    }

    @Test
    void theFormKeepsTheTokenWhereNoScriptReadsItAndNoOtherSiteSendsIt() {
        doorIs(Optional.of(TOKEN), true);
        var entered = web.post(PAGE, "application/x-www-form-urlencoded", "token=" + TOKEN);
        assertThat(entered.statusCode()).isEqualTo(303);
        assertThat(entered.headers().firstValue("location")).contains(PAGE);
        assertThat(entered.headers().firstValue("set-cookie").orElseThrow())
                .contains("tune=" + TOKEN, "HTTPOnly", "SameSite=Strict");
        assertThat(web.post(PAGE, "application/x-www-form-urlencoded", "token=wrong")
                        .statusCode())
                .isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource({"/feeds/none/tune", "/api/feeds/none/tuning"})
    void anUnknownFeedIsNotFound(String path) {
        assertThat(web.get(path).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[1", "nonsense"})
    void whatIsNoJsonIsRefused(String body) {
        assertThat(post(DATA, body).statusCode()).isEqualTo(400);
    }

    @Test
    void aBodyTooLargeIsRefused() {
        assertThat(post(DATA, "\"" + "x".repeat(100_000) + "\"").statusCode()).isEqualTo(413);
    }
}
