package io.meshport.scaffolder.model.skeleton;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.meshport.scaffolder.ActionFailure;
import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GlobTest {
  @ParameterizedTest
  @CsvSource({
    "a.md, a.md, true",
    "a.md, b/a.md, false",
    "*.md, a.md, true",
    "*.md, b/a.md, false",
    "**/*.md, a.md, true",
    "**/*.md, b/c/a.md, true",
    "b/**, b/c/a.md, true",
    "b, b/c/a.md, true",
    "b/, b/c/a.md, true",
    "./b/*, b/a.md, true",
    "b/*, bc/a.md, false",
    "a?c, abc, true",
    "a?c, a/c, false",
    ".*, .env, true",
    "**/.git*, x/.gitignore, true"
  })
  void patternsFitPathsAsInBackstage(String pattern, String path, boolean fits) {
    assertThat(Glob.of(pattern).matches(path)).isEqualTo(fits);
  }

  @Test
  void bracesAreChoices() {
    Glob glob = Glob.of("src/{a,b}/*.{md,txt}");
    assertThat(glob.matches("src/a/x.md")).isTrue();
    assertThat(glob.matches("src/b/x.txt")).isTrue();
    assertThat(glob.matches("src/c/x.txt")).isFalse();
  }

  @Test
  void hostilePatternsTakeNoTime() {
    assertThatThrownBy(() -> Glob.of("{a,b}".repeat(20))).isInstanceOf(ActionFailure.class);
    assertThatThrownBy(() -> Glob.of("a".repeat(301))).isInstanceOf(ActionFailure.class);
    Glob glob = Glob.of("*a".repeat(140));
    Assertions.assertTimeout(
        Duration.ofSeconds(1), () -> assertThat(glob.matches("a".repeat(499) + "b")).isFalse());
  }
}
