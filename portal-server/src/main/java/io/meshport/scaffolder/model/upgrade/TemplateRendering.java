package io.meshport.scaffolder.model.upgrade;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.meshport.identity.Caller;
import io.meshport.platform.problem.PortalException;
import io.meshport.scaffolder.FileTree;
import java.util.Optional;

/** Makes the files of a template again, in any revision that the portal keeps. */
public interface TemplateRendering {
  /** The newest revision of a template; none when it is not offered any more. */
  Optional<String> newestRevision(String template);

  /**
   * How the values that a product was made from fit a newer revision.
   *
   * @throws PortalException when one of the revisions is not kept
   */
  TemplateQuestions questions(String template, String from, String to, ObjectNode values);

  /**
   * The files that a template would put into the repository, from these values. Nothing outside is
   * changed. Never called inside a transaction.
   *
   * @param caller in whose name the steps look things up
   * @throws PortalException when the revision is not kept, or the values do not fit it
   */
  FileTree render(String template, String revision, TemplateAnswers answers, Caller caller);
}
