package io.meshport.scaffolder.adapter.template;

import io.meshport.platform.git.TreeFile;
import io.meshport.scaffolder.FileTree;
import io.meshport.scaffolder.model.template.shelf.SnapshotArchive;
import io.meshport.scaffolder.model.template.shelf.TemplateFile;
import io.meshport.scaffolder.service.template.IntakeReport;
import io.meshport.scaffolder.service.template.SourceTree;
import io.meshport.scaffolder.service.template.TemplateIntake;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The templates that come with the portal, packed into the application. */
@Singleton
public class TemplateLibrary {
  private static final Logger LOG = LoggerFactory.getLogger(TemplateLibrary.class);
  private static final String ARCHIVE = "/WEB-INF/templates.zip";
  private static final int SHORT_DIGEST = 12;

  private final TemplateIntake intake;

  @Inject
  public TemplateLibrary(TemplateIntake intake) {
    this.intake = intake;
  }

  // A server that starts at the same time may be quicker; both bring the same, so all is well then.
  void load(@Observes @Initialized(ApplicationScoped.class) ServletContext application) {
    try (InputStream archive = application.getResourceAsStream(ARCHIVE)) {
      if (archive == null) {
        LOG.warn("This build of the portal comes without a library of templates");
        return;
      }
      FileTree files = read(archive);
      String revision = SnapshotArchive.digest(files).substring(0, SHORT_DIGEST);
      IntakeReport report = intake.take(new SourceTree(TemplateFile.LIBRARY, revision, files, ""));
      LOG.info("The library has {} templates at {}", report.templates().size(), revision);
      report.problems().forEach(problem -> LOG.warn("Library of templates: {}", problem));
    } catch (IOException | RuntimeException failure) {
      LOG.error("The library of templates was not taken in; the former one stays", failure);
    }
  }

  static FileTree read(InputStream archive) throws IOException {
    List<TreeFile> files = new ArrayList<>();
    ZipInputStream entries = new ZipInputStream(archive);
    for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
      if (!entry.isDirectory()) {
        files.add(file(entry.getName(), entries.readAllBytes()));
      }
    }
    files.sort(Comparator.comparing(TreeFile::path));
    return new FileTree(files);
  }

  // A zip stream tells no modes; a script says by its first line that it is one.
  private static TreeFile file(String path, byte[] content) {
    boolean script = content.length > 2 && content[0] == '#' && content[1] == '!';
    return new TreeFile(path, content, script);
  }
}
