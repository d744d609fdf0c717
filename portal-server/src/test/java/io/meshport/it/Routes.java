package io.meshport.it;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.meshport.platform.security.Access;
import io.meshport.platform.security.Secured;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** All routes of the API, read from the resources themselves: a new one cannot be forgotten. */
final class Routes {
  private static final List<Route> ALL = scan();

  private Routes() {}

  /**
   * One way into the server.
   *
   * @param method of HTTP
   * @param template path with names in braces
   * @param access who may call it at all
   */
  record Route(String method, String template, Access access) {
    /** A path of this route, with something harmless that does not exist for every name. */
    String anywhere() {
      return template
          .replace("{id}", "00000000-0000-0000-0000-000000000000")
          .replaceAll("\\{[^}]+}", "nowhere");
    }

    @Override
    public String toString() {
      return method + " " + template;
    }
  }

  static List<Route> all() {
    return ALL;
  }

  private static List<Route> scan() {
    return new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.meshport")
            .stream()
            .filter(type -> type.isAnnotatedWith(Path.class))
            .map(JavaClass::reflect)
            .flatMap(Routes::routesOf)
            // One address may answer in several media types.
            .distinct()
            .sorted(Comparator.comparing(Route::template).thenComparing(Route::method))
            .toList();
  }

  private static Stream<Route> routesOf(Class<?> resource) {
    String base = "/api/v1/" + resource.getAnnotation(Path.class).value();
    return Arrays.stream(resource.getDeclaredMethods())
        .flatMap(
            method ->
                Arrays.stream(method.getAnnotations())
                    .map(Annotation::annotationType)
                    .filter(type -> type.isAnnotationPresent(HttpMethod.class))
                    .map(type -> route(type.getAnnotation(HttpMethod.class), base, method)));
  }

  private static Route route(HttpMethod verb, String base, Method method) {
    Path below = method.getAnnotation(Path.class);
    return new Route(
        verb.value(),
        below == null ? base : base + "/" + below.value(),
        method.getAnnotation(Secured.class).value());
  }
}
