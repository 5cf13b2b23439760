package blogfeed.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import blogfeed.doctor.Outcome.Doubtful;
import blogfeed.doctor.Outcome.Failed;
import blogfeed.doctor.Outcome.Fine;
import blogfeed.doctor.Outcome.Skipped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ExaminationTest {
    private static final Duration LONG = Duration.ofSeconds(30);
    private static final Outcome FAILED = new Failed("a", "b", "c");

    @Test
    void stepsAreToldOfInTheirOrder() {
        var told = new ArrayList<Finding>();
        var last = new CountDownLatch(1);
        var findings = new Examination(LONG, LONG)
                .step("first", List.of(), () -> {
                    await(last);
                    return new Fine("1");
                })
                .step("second", List.of(), () -> {
                    last.countDown();
                    return new Fine("2");
                })
                .run(told::add);
        assertThat(findings).containsExactly(new Finding("first", new Fine("1")), new Finding("second", new Fine("2")));
        assertThat(told).isEqualTo(findings);
    }

    @Test
    void whatNeedsAFailedStepIsSkippedAndSoIsWhatNeedsThat() {
        var findings = new Examination(LONG, LONG)
                .step("name", List.of(), () -> FAILED)
                .step("proxy", List.of("name"), () -> new Fine("never looked at"))
                .step("did", List.of("proxy"), () -> new Fine("never looked at"))
                .step("disk", List.of(), () -> new Fine("looked at"))
                .run(finding -> {});
        assertThat(findings)
                .extracting(Finding::outcome)
                .containsExactly(
                        FAILED,
                        new Skipped("'name' must be right first"),
                        new Skipped("'proxy' must be right first"),
                        new Fine("looked at"));
    }

    @Test
    void whatNeedsADoubtfulStepIsLookedAt() {
        var findings = new Examination(LONG, LONG)
                .step("name", List.of(), () -> new Doubtful("a", "b", "c"))
                .step("proxy", List.of("name"), () -> new Fine("looked at"))
                .run(finding -> {});
        assertThat(findings.get(1).outcome()).isEqualTo(new Fine("looked at"));
    }

    @Test
    void aStepThatHangsHasFailed() {
        var never = new CountDownLatch(1);
        var findings = new Examination(Duration.ofMillis(50), LONG)
                .step("stream", List.of(), () -> {
                    await(never);
                    return FAILED;
                })
                .run(finding -> {});
        assertThat(findings.get(0).outcome()).isInstanceOf(Failed.class);
        assertThat(findings.get(0).outcome().toString()).contains("no end of it within 0 s");
    }

    @Test
    void allStepsTogetherEndInTime() {
        var never = new CountDownLatch(1);
        var findings = new Examination(LONG, Duration.ofMillis(50))
                .step("stream", List.of(), () -> {
                    await(never);
                    return FAILED;
                })
                .step("lag", List.of("stream"), () -> new Fine("never looked at"))
                .run(finding -> {});
        assertThat(findings).extracting(Finding::outcome).allMatch(Failed.class::isInstance);
    }

    @Test
    void aCheckThatBreaksIsAMistakeOfOurs() {
        var findings = new Examination(LONG, LONG)
                .step("disk", List.of(), () -> {
                    throw new IllegalStateException("oops");
                })
                .run(finding -> {});
        assertThat(findings.get(0).outcome())
                .isEqualTo(new Failed(
                        "the check itself broke: java.lang.IllegalStateException: oops",
                        "this is a mistake in Blogfeed",
                        "report it, with this line"));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
