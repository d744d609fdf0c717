package io.meshport.repository.adapter.store;

import io.meshport.identity.Person;
import io.meshport.repository.model.GitExchange;
import io.meshport.repository.model.GitService;
import io.meshport.repository.model.GitVisit;
import io.meshport.repository.model.RepositoryConfig;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.eclipse.jgit.transport.PacketLineOut;
import org.eclipse.jgit.transport.ReceivePack;
import org.eclipse.jgit.transport.RefAdvertiser.PacketLineOutRefAdvertiser;
import org.eclipse.jgit.transport.UploadPack;

/**
 * Git's protocol, spoken by JGit. Nothing of a visitor is run or checked out here; every object is
 * checked as it comes in, so that those who clone are safe from one another.
 */
@Singleton
public class EmbeddedExchange implements GitExchange {
  // What a client sends to fetch: the names of what it has and wants.
  private static final long MOST_WORDS = 4L << 20;

  // What is read past a push that was refused already.
  private static final long MOST_DISCARDED = 512L << 20;

  private final StoredRepositories repositories;
  private final RepositoryConfig config;

  @Inject
  public EmbeddedExchange(StoredRepositories repositories, RepositoryConfig config) {
    this.repositories = repositories;
    this.config = config;
  }

  @Override
  public void advertise(GitVisit visit, OutputStream answer) throws IOException {
    PacketLineOut lines = new PacketLineOut(new Deadline(config.timeout()).over(answer));
    PacketLineOutRefAdvertiser references = new PacketLineOutRefAdvertiser(lines);
    try (StoredRepository repository = repositories.open(visit.product())) {
      if (visit.service() == GitService.READ) {
        sending(repository, visit).sendAdvertisedRefs(references, GitService.READ.word());
      } else {
        lines.writeString("# service=" + GitService.WRITE.word() + "\n");
        lines.end();
        receiving(repository, visit).sendAdvertisedRefs(references);
      }
    }
  }

  @Override
  public void serve(GitVisit visit, InputStream question, OutputStream answer) throws IOException {
    Deadline deadline = new Deadline(config.timeout());
    OutputStream out = deadline.over(answer);
    try (StoredRepository repository = repositories.open(visit.product())) {
      if (visit.service() == GitService.READ) {
        InputStream in = deadline.over(question, MOST_WORDS, "Too much is asked for at once");
        sending(repository, visit).upload(in, out, null);
      } else {
        String refusal = "A push may have up to " + (config.pushBytes() >> 20) + " MiB";
        InputStream in = deadline.over(question, config.pushBytes(), refusal);
        InputStream rest = deadline.over(question, MOST_DISCARDED, refusal);
        take(receiving(repository, visit), in, out, rest);
      }
    }
  }

  // Git reads the answer only after it has sent everything: cut off before, it says no more than
  // that the connection was reset.
  private static void take(ReceivePack pack, InputStream in, OutputStream out, InputStream rest)
      throws IOException {
    try {
      pack.receive(in, out, null);
    } catch (IOException refused) {
      rest.transferTo(OutputStream.nullOutputStream());
      throw refused;
    }
  }

  private static UploadPack sending(StoredRepository repository, GitVisit visit) {
    UploadPack pack = new UploadPack(repository);
    pack.setBiDirectionalPipe(false);
    pack.setExtraParameters(visit.extras());
    return pack;
  }

  private ReceivePack receiving(StoredRepository repository, GitVisit visit) {
    Person visitor = visit.visitor();
    ReceivePack pack = new ReceivePack(repository);
    pack.setBiDirectionalPipe(false);
    pack.setCheckReceivedObjects(true);
    pack.setMaxObjectSizeLimit(config.pushBytes());
    pack.setAllowPushOptions(false);
    pack.setAllowNonFastForwards(true);
    pack.setPreReceiveHook(new PushRules());
    pack.setRefLogIdent(repositories.ident(visitor.name(), ""));
    return pack;
  }
}
