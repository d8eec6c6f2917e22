package mercury.kit.launcher;

import static java.nio.file.StandardCopyOption.COPY_ATTRIBUTES;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import mercury.tools.CourseCheckout;

/**
 * A checkout of the front door, of one lesson, {@code echo}, whose only program prints its
 * arguments and its input, and exits with 7, and of one exercise, {@code greeting}, whose program
 * greets.
 *
 * @param root its folder
 */
record SmallCourse(Path root) {

  /** The sources of the lesson's program. */
  static final String PROGRAM = "lessons/echo/src/main/java/echo/Echo.java";

  private static final String EXERCISE =
      "tests/kit/src/test/resources/mercury/kit/manifest/samples/greeting";

  private static final List<String> COPIED =
      List.of("course", "mvnw", ".mvn", "pom.xml", "build", "lessons/given", "harness/model");

  private static final String MODULES =
      """
      <modules>
          <module>harness/model</module>
          <module>build/launcher</module>
          <module>build/learner</module>
          <module>build/lesson</module>
          <module>lessons/echo</module>
          <module>greeting</module>
        </modules>""";

  /** Makes one in that empty folder. */
  static SmallCourse in(Path root) throws IOException {
    SmallCourse course = new SmallCourse(root);
    for (String name : COPIED) {
      course.copy(name, name);
    }
    course.copy(EXERCISE, "greeting");
    course.copy(EXERCISE + "/src/solution", "greeting/src/main");
    String pom = Files.readString(root.resolve("pom.xml"));
    course.write("pom.xml", pom.replaceAll("(?s)<modules>.*?</modules>", MODULES));
    course.write(
        "lessons/echo/lesson.json",
        """
        {
          "order": 1,
          "name": "echo",
          "title": { "en": "an echo", "ru": "эхо" },
          "minutes": 5,
          "package": "echo",
          "services": [],
          "programs": { "echo": "Echo" }
        }
        """);
    course.write(
        "lessons/echo/pom.xml",
        """
        <project xmlns="http://maven.apache.org/POM/4.0.0">
          <modelVersion>4.0.0</modelVersion>
          <parent>
            <groupId>mercury</groupId>
            <artifactId>build-lesson</artifactId>
            <version>1.0.0-SNAPSHOT</version>
            <relativePath>../../build/lesson/pom.xml</relativePath>
          </parent>
          <artifactId>lesson-echo</artifactId>
        </project>
        """);
    course.write(
        PROGRAM,
        """
        package echo;

        public final class Echo {
          public static void main(String[] args) throws java.io.IOException {
            System.out.print("args " + java.util.List.of(args) + ", input ");
            System.in.transferTo(System.out);
            System.exit(7);
          }
        }
        """);
    course.write(
        "greeting/pom.xml",
        """
        <project xmlns="http://maven.apache.org/POM/4.0.0">
          <modelVersion>4.0.0</modelVersion>
          <parent>
            <groupId>mercury</groupId>
            <artifactId>build-learner</artifactId>
            <version>1.0.0-SNAPSHOT</version>
            <relativePath>../build/learner/pom.xml</relativePath>
          </parent>
          <artifactId>greeting</artifactId>
          <build>
            <directory>${project.basedir}/target/main</directory>
            <plugins>
              <plugin>
                <groupId>org.codehaus.mojo</groupId>
                <artifactId>build-helper-maven-plugin</artifactId>
                <executions>
                  <execution>
                    <id>given</id>
                    <goals>
                      <goal>add-source</goal>
                    </goals>
                    <configuration>
                      <sources>
                        <source>src/given/java</source>
                      </sources>
                    </configuration>
                  </execution>
                </executions>
              </plugin>
            </plugins>
          </build>
        </project>
        """);
    return course;
  }

  /** Writes a file. */
  void write(String name, String text) throws IOException {
    Files.createDirectories(root.resolve(name).getParent());
    Files.writeString(root.resolve(name), text);
  }

  /** Returns the text of a file. */
  String text(String name) throws IOException {
    return Files.readString(root.resolve(name));
  }

  private void copy(String name, String place) throws IOException {
    Path from = CourseCheckout.path(name);
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path to = root.resolve(place).resolve(from.relativize(file).toString());
        if (!to.toString().contains("/target/")) {
          Files.createDirectories(to.getParent());
          Files.copy(file, to, COPY_ATTRIBUTES, REPLACE_EXISTING);
        }
      }
    }
  }
}
