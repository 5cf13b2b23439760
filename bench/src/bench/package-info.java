/**
 * Measures Blogfeed from outside, as a process beside a reference in the same run.
 *
 * <p>Knows the program's command line, its addresses, and its tables; nothing of its classes but the version of a topic.
 * Only reading pages and scoring texts are measured from within, since both take too short a time to be seen from outside.
 */
package bench;
