package blogfeed.opinion;

import blogfeed.http.Failure;
import blogfeed.http.HttpAnswer;
import blogfeed.http.HttpClient;
import blogfeed.http.RetryAfter;
import blogfeed.judge.Question;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A language model that is asked by {@code POST /v1/chat/completions}. One question at a time. */
public final class ChatJudge {
    private static final Set<Integer> REFUSED_OPTIONS = Set.of(400, 422);

    /** What it answers to every question until somebody does something about it, or it has had some rest. */
    private static final Set<Integer> SILENT = Set.of(401, 402, 403, 404, 405, 408, 429, 500, 502, 503, 504, 529);

    /** Servers quote keys in what they say of them. */
    private static final Set<Integer> ABOUT_THE_KEY = Set.of(401, 403);

    private final URI address;
    private final String model;
    private final Optional<String> key;
    private final HttpClient http;
    private final InstantSource clock;
    private boolean plain;

    /**
     * @param endpoint its address, with or without {@code /v1} or {@code /v1/chat/completions} behind it
     * @param key goes along as {@code Authorization: Bearer}, where there is one
     */
    public ChatJudge(URI endpoint, String model, Optional<String> key, HttpClient http, InstantSource clock) {
        this.address = address(endpoint);
        this.model = model;
        this.key = key;
        this.http = http;
        this.clock = clock;
    }

    /** Names the model and how it is asked: where another name results, another opinion may. */
    public static String version(String model) {
        return model + "\n" + Prompt.frame();
    }

    static URI address(URI endpoint) {
        var base = endpoint.toString().replaceFirst("/+$", "");
        if (base.endsWith("/chat/completions")) {
            return URI.create(base);
        }
        return URI.create(base + (base.endsWith("/v1") ? "" : "/v1") + "/chat/completions");
    }

    String model() {
        return model;
    }

    String name() {
        return model + " at " + address;
    }

    /** Where it refuses how it is asked, it is asked once more without the options that not every model takes. */
    Reply ask(Question question) {
        var answer = post(question);
        if (!plain && answer instanceof HttpAnswer.Complete refused && REFUSED_OPTIONS.contains(refused.status())) {
            plain = true;
            answer = post(question);
            plain = answer instanceof HttpAnswer.Complete complete && complete.status() == 200;
        }
        return reply(answer);
    }

    /** Ends a question under way. */
    void cancel() {
        http.cancel();
    }

    private HttpAnswer post(Question question) {
        var headers = new HashMap<>(Map.of("Content-Type", "application/json", "Accept", "application/json"));
        key.ifPresent(secret -> headers.put("Authorization", "Bearer " + secret));
        return http.post(address, headers, ChatRequest.of(question, model, plain));
    }

    private Reply reply(HttpAnswer answer) {
        if (answer instanceof HttpAnswer.Complete complete) {
            return complete.status() == 200 ? ChatAnswer.read(complete.body()) : refused(complete);
        }
        if (answer instanceof HttpAnswer.Refused refused) {
            return new Reply.Unusable(refused.why(), "");
        }
        var failed = (HttpAnswer.Failed) answer;
        return failed.failure() == Failure.CANCELLED
                ? new Reply.Cancelled()
                : new Reply.Silent(words(failed.failure()), failed.why(), Optional.empty());
    }

    private Reply refused(HttpAnswer.Complete answer) {
        var status = answer.status();
        var why = "HTTP " + status;
        return SILENT.contains(status)
                ? new Reply.Silent(why, complaint(answer), retryAfter(answer.headers()))
                : new Reply.Unusable(why, complaint(answer));
    }

    private String complaint(HttpAnswer.Complete answer) {
        if (ABOUT_THE_KEY.contains(answer.status())) {
            return "";
        }
        var said = ChatAnswer.complaint(answer.body());
        return key.map(secret -> said.replace(secret, "…")).orElse(said);
    }

    private Optional<Duration> retryAfter(HttpHeaders headers) {
        return Optional.ofNullable(RetryAfter.of(headers, clock.instant()));
    }

    private static String words(Failure failure) {
        return switch (failure) {
            case TIMEOUT -> "no answer in time";
            case UNKNOWN_HOST -> "its name is not known";
            case TLS -> "no trusted connection";
            case CONNECTION -> "no connection";
            case PROTOCOL, CANCELLED -> "what it answers is no HTTP";
        };
    }
}
