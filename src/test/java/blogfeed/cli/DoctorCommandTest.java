package blogfeed.cli;

import static org.assertj.core.api.Assertions.assertThat;

import blogfeed.publish.StandInPds;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class DoctorCommandTest {
    @TempDir
    Path folder;

    @Test
    void aBadSettingIsAFindingAndNoMore() {
        var seen = Program.run("doctor", "--refresh", "1x");
        assertThat(seen.status()).isEqualTo(1);
        assertThat(seen.out())
                .contains("FAIL  settings     --refresh must be a duration")
                .contains("means: 'run' does not start with it");
    }

    @Test
    void everyStepIsToldOfInOrderAlsoWhereNothingIsThere() {
        try (var pds = new StandInPds()) {
            pds.holds("ai-blogs", "{\"did\": \"did:web:localhost%3A1\", \"displayName\": \"AI Blogs\"}");
            var seen = Program.run(
                    "doctor",
                    "--data=" + folder,
                    "--port=1",
                    "--hostname=localhost:1",
                    "--handle=" + StandInPds.HANDLE,
                    "--publisher-did=" + StandInPds.ADA,
                    "--pds=" + pds.address(),
                    "--plc-directory=http://localhost:1",
                    "--appview=",
                    "--endpoints=ws://localhost:1/subscribe");
            assertThat(seen.out()
                            .lines()
                            .filter(line -> line.matches("(ok|warn|FAIL|-) .*"))
                            .map(line -> line.substring(0, 17).strip()))
                    .containsExactly(
                            "ok    settings",
                            "ok    feeds",
                            "FAIL  data",
                            "ok    disk",
                            "warn  clock",
                            "FAIL  stream",
                            "warn  running",
                            "ok    name",
                            "ok    certificate",
                            "FAIL  proxy",
                            "-     did",
                            "-     description",
                            "-     skeleton",
                            "ok    account",
                            "warn  record",
                            "-     appview");
            assertThat(seen.out()).contains("to do: see whether the reverse proxy runs");
            assertThat(seen.status()).isEqualTo(1);
        }
    }

    @Test
    void scriptsAreAnsweredInJson() {
        var seen = Program.run("doctor", "--json", "--port", "none");
        assertThat(seen.status()).isEqualTo(1);
        assertThat(seen.out())
                .contains("\"healthy\" : false")
                .contains("\"step\" : \"settings\"")
                .contains("\"outcome\" : \"failed\"")
                .contains("\"remedy\" : \"correct it there\"");
    }
}
