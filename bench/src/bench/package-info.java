/**
 * Measures Blogfeed from outside, as a process beside a reference in the same run.
 *
 * <p>Knows the program's command line, its addresses, and its tables; nothing of its classes but the version of a topic.
 * Only reading pages is measured from within, since a page is read in too short a time to be seen from outside.
 */
package bench;
