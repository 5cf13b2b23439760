package blogfeed.model;

import java.util.List;

/**
 * How much a text is about a topic.
 *
 * @param topic the topic's name
 * @param value from 0, not at all, to 1, certainly
 * @param evidence what the judgement rests on
 * @param contributions what moved it most, strongest first
 */
public record TopicScore(String topic, double value, Evidence evidence, List<Term> contributions) {}
