package blogfeed.sample;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An answer of the sample's own web. Of several for one host and path each is given once, in order, and the last again
 * and again.
 *
 * @param path with the query
 * @param charset what the body is written in; UTF-8 if none is named
 * @param padding characters of paragraphs that follow the body; they are made when asked for
 */
record SamplePage(
        String host,
        String path,
        int status,
        Map<String, String> headers,
        @Nullable String charset,
        String body,
        int padding) {

    String line() {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("host", host);
        fields.put("path", path);
        fields.put("status", status);
        fields.put("headers", headers);
        if (charset != null) {
            fields.put("charset", charset);
        }
        if (padding > 0) {
            fields.put("padding", padding);
        }
        fields.put("body", body);
        return Json.inOrder(fields);
    }
}
