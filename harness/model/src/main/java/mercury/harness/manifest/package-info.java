/**
 * The manifests of a course: {@code lesson.json} beside each lesson and {@code exercise.json}
 * beside each exercise. They say once what a lesson or an exercise is; {@link
 * mercury.harness.manifest.CourseManifests} finds them all. Every type here is immutable.
 */
package mercury.harness.manifest;
