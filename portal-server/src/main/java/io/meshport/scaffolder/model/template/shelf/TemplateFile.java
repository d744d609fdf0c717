package io.meshport.scaffolder.model.template.shelf;

/**
 * A {@code template.yaml} in one revision of a source.
 *
 * @param name name of the template
 * @param source {@link #LIBRARY}, or the name of the Git source
 * @param path path of the file in the source
 * @param revision commit, or version of the library
 * @param digest which snapshot has the files of that revision
 * @param definition the text of the file
 */
public record TemplateFile(
    String name, String source, String path, String revision, String digest, String definition) {
  /** The source of the templates that come with the portal. */
  public static final String LIBRARY = "library";

  /** What the file is called in every folder that is a template. */
  public static final String FILE_NAME = "template.yaml";

  /** The folder of the template within its source; empty for the root. */
  public String folder() {
    return path.contains("/") ? path.substring(0, path.lastIndexOf('/')) : "";
  }
}
