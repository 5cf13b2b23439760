package blogfeed.enrich;

import blogfeed.http.HttpAnswer;
import blogfeed.http.Refusal;
import blogfeed.http.RetryAfter;
import java.time.Duration;
import java.time.Instant;

/** What one request on the way to a page came to. */
sealed interface Hop {
    /** It leads on. */
    record Onward(String to) implements Hop {}

    /** It was the last. */
    record End(Fetched fetched) implements Hop {}

    /** How long the server asks to be left alone. */
    default Duration asksForPeace() {
        return this instanceof End end && end.fetched() instanceof Fetched.Failed failed && failed.after() != null
                ? failed.after()
                : Duration.ZERO;
    }

    static Hop of(String url, HttpAnswer answer, Instant now) {
        if (answer instanceof HttpAnswer.Complete complete) {
            return of(url, complete, now);
        }
        if (answer instanceof HttpAnswer.Refused refused) {
            return new End(
                    refused.refusal() == Refusal.TYPE
                            ? new Fetched.Unwanted(url, "no page but " + refused.why(), refused.why())
                            : new Fetched.Unwanted(url, refused.why(), null));
        }
        return new End(failed(url, (HttpAnswer.Failed) answer));
    }

    private static Hop of(String url, HttpAnswer.Complete answer, Instant now) {
        var status = answer.status();
        if (Redirect.is(status)) {
            return Redirect.target(url, answer.headers())
                    .<Hop>map(Onward::new)
                    .orElseGet(() -> new End(new Fetched.Unwanted(url, "its redirect leads nowhere", null)));
        }
        return new End(
                switch (status) {
                    case 200, 203 -> body(url, answer);
                    case 304 -> new Fetched.Unchanged(url);
                    case 404, 410 -> new Fetched.Gone(url, "answered " + status);
                    default -> refused(url, answer, now);
                });
    }

    private static Fetched body(String url, HttpAnswer.Complete answer) {
        var headers = answer.headers();
        return new Fetched.Body(
                url,
                answer.body(),
                headers.firstValue("content-type").orElse(null),
                headers.firstValue("etag").orElse(null),
                headers.firstValue("last-modified").orElse(null));
    }

    private static Fetched refused(String url, HttpAnswer.Complete answer, Instant now) {
        var status = answer.status();
        var why = "answered " + status;
        if (status == 429 || status == 503) {
            return new Fetched.Failed(url, Trouble.BUSY, why, RetryAfter.of(answer.headers(), now));
        }
        return new Fetched.Failed(url, status >= 500 ? Trouble.SERVER_ERROR : Trouble.FORBIDDEN, why, null);
    }

    static Fetched failed(String url, HttpAnswer.Failed failed) {
        var trouble = switch (failed.failure()) {
            case TIMEOUT -> Trouble.TIMEOUT;
            case UNKNOWN_HOST -> Trouble.UNKNOWN_HOST;
            case TLS -> Trouble.TLS;
            case CONNECTION, PROTOCOL, CANCELLED -> Trouble.CONNECTION;
        };
        return new Fetched.Failed(url, trouble, failed.why(), null);
    }
}
