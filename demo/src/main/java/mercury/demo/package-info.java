/** {@code course demo}: the environment, the reference bot and the playground in one process. */
package mercury.demo;
