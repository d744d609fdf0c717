package io.meshport.scaffolder.service.template;

import io.meshport.scaffolder.model.template.TemplateDefinitions;
import io.meshport.scaffolder.model.template.TemplateReading;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads templates with the actions of this portal; the gallery reads the same ones over again. */
@Singleton
public class TemplateReadings {
  private static final int MOST = 300;
  private static final int LONGEST = 1 << 16;

  private final KnownActions actions;
  private final Map<String, TemplateReading> recent =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, TemplateReading> eldest) {
          return size() > MOST;
        }
      };

  @Inject
  public TemplateReadings(KnownActions actions) {
    this.actions = actions;
  }

  /** What the text of a template says, with all that is wrong with it. */
  public TemplateReading read(String yaml) {
    return yaml.length() > LONGEST ? readOnce(yaml) : readKept(yaml);
  }

  /** The same for a text that nobody is likely to ask for again. */
  public TemplateReading readOnce(String yaml) {
    return TemplateDefinitions.read(yaml, actions.ids());
  }

  private TemplateReading readKept(String yaml) {
    synchronized (recent) {
      TemplateReading known = recent.get(yaml);
      if (known != null) {
        return known;
      }
    }
    TemplateReading reading = readOnce(yaml);
    synchronized (recent) {
      recent.put(yaml, reading);
    }
    return reading;
  }
}
