/**
 * The commands {@code course up}, {@code course learn}, {@code course env}, {@code course doctor}
 * and {@code course wire}, whose lines the module of {@code course wire --kafka} prints too.
 *
 * <p>They promise that a failure is one sentence on the standard error, that no password is printed
 * beside an address that does not answer, and that Ctrl+C leaves no process and no file behind. A
 * command object runs once; {@link mercury.cli.CourseData} is immutable.
 */
package mercury.cli;
