/** The course's Markdown pages, as a browser reads them beside what they tell of. */
package mercury.reading;
