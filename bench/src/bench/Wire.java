package bench;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/** The two generations of the stream's JSON. */
enum Wire {
    V1 {
        @Override
        String json(Event event) {
            var head = "{\"did\":\"" + event.did() + "\",\"time_us\":" + event.micros() + ",\"kind\":\"";
            return head + (event.isOfARecord() ? commit(event) : account(event));
        }

        private String account(Event event) {
            var name = event.subjectName();
            return name + "\",\"" + name + "\":" + event.body() + "}";
        }

        private String commit(Event event) {
            return "commit\",\"commit\":{\"rev\":\"" + event.rev() + "\",\"operation\":\"" + event.operation()
                    + "\",\"collection\":\"" + event.subjectName() + "\",\"rkey\":\"" + event.rkey() + "\""
                    + (event.body().isEmpty() ? "" : ",\"record\":" + event.body() + ",\"cid\":\"" + event.cid() + "\"")
                    + "}}";
        }
    },
    V2 {
        @Override
        String json(Event event) {
            return "{\"$type\":\"message\",\"payload\":{\"$type\":\"network.bsky.jetstream.subscribeEvents#"
                    + (event.isOfARecord() ? commit(event) : account(event))
                    + ",\"seq\":" + event.seq() + ",\"time\":\"" + time(event.micros()) + "\"}}";
        }

        private String account(Event event) {
            var name = event.subjectName();
            return name + "\"," + (event.subject() == 1 ? "\"account\":" + event.body() + "," : "") + "\"did\":\""
                    + event.did() + "\"" + (event.subject() == 0 ? ",\"identity\":" + event.body() : "");
        }

        private String commit(Event event) {
            return "commit\"," + (event.body().isEmpty() ? "" : "\"cid\":\"" + event.cid() + "\",")
                    + "\"collection\":\""
                    + event.subjectName() + "\",\"did\":\"" + event.did() + "\",\"operation\":\"" + event.operation()
                    + "\""
                    + (event.body().isEmpty() ? "" : ",\"record\":" + event.body()) + ",\"rev\":\"" + event.rev()
                    + "\",\"rkey\":\"" + event.rkey() + "\"";
        }
    };

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    abstract String json(Event event);

    /** As the servers write it: without the letters that mean something in HTML. */
    String text(Event event) {
        var json = json(event);
        return json.indexOf('&') < 0 && json.indexOf('<') < 0 && json.indexOf('>') < 0
                ? json
                : json.replace("&", "\\u0026").replace("<", "\\u003c").replace(">", "\\u003e");
    }

    static String time(long micros) {
        return TIME.format(Instant.EPOCH.plus(micros, ChronoUnit.MICROS));
    }

    /** To the millisecond, as clients write it. */
    static String claimed(long micros) {
        return Instant.ofEpochMilli(micros / 1_000).toString();
    }
}
