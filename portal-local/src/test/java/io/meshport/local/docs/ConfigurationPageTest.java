package io.meshport.local.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class ConfigurationPageTest {

  /** A key given to something that reads settings: the name of a method and the key in quotes. */
  private static final String READ_IN_JAVA =
      "(?:required|requiredAddress|optional|port|words|duration|days|number|file|flag|texts|name"
          + " =|SETTING ="
          + "|duration\\(settings,)\\s*\\(?\\s*(?:settings,\\s*)?\"(meshport\\.[a-z.]+)\"";

  private static final String READ_BY_LIBERTY = "\\$\\{(meshport\\.[a-z.]+)}";

  private final ConfigurationPage page = ConfigurationPage.read();

  @Test
  void everySettingThatIsReadStandsOnThePageAndNoOther() {
    Set<String> read = new TreeSet<>();
    for (String module : new String[] {"portal-server", "search-indexer"}) {
      for (Path source : Checkout.files(module + "/src/main/java", ".java")) {
        read.addAll(Checkout.matches(READ_IN_JAVA, Checkout.text(source)));
      }
    }
    for (Path file : Checkout.files("src-liberty-config", ".xml")) {
      read.addAll(Checkout.matches(READ_BY_LIBERTY, Checkout.text(file)));
    }

    assertThat(page.settings().keySet()).containsExactlyInAnyOrderElementsOf(read);
  }

  @Test
  void theVariableOfASettingFollowsFromItsName() {
    assertThat(page.settings().values())
        .isNotEmpty()
        .allSatisfy(
            setting ->
                assertThat(setting.variable())
                    .isEqualTo(ConfigurationPage.variableOf(setting.key())));
  }

  @Test
  void defaultsOfLibertyStandOnThePage() {
    String variables = Checkout.text("src-liberty-config/variables.xml");
    for (ConfigurationPage.Setting setting : page.settings().values()) {
      String declared = "name=\"" + setting.key() + "\" defaultValue=\"";
      if (variables.contains(declared)) {
        assertThat(variables).contains(declared + setting.otherwise().replace("`", "") + "\"");
      }
    }
  }

  @Test
  void everyVariableOfTheLocalStackStandsOnThePageAndNoOther() {
    String script = Checkout.text("meshport");
    String help = script.substring(script.indexOf("\nEnvironment:"), script.indexOf("\nTEXT\n"));
    Set<String> read = Checkout.matches("(MESHPORT_[A-Z_]+)", help);

    assertThat(page.localVariables()).containsExactlyInAnyOrderElementsOf(read);
  }
}
