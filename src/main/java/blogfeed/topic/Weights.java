package blogfeed.topic;

import java.util.Map;

/**
 * How much the fields say.
 *
 * @param besideCard the points, either way, that all posts can give beside a card that says something
 */
record Weights(Map<Field, OfField> fields, double besideCard) {
    /**
     * @param factor for every term in the field
     * @param most the points, either way, that the field can give altogether
     */
    record OfField(double factor, double most) {}

    Points weighted(Field field, Points points) {
        var weight = fields.get(field);
        return weight == null ? new Points() : points.times(weight.factor()).atMost(weight.most());
    }
}
