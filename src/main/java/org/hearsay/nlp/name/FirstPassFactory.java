package org.hearsay.nlp.name;

import java.util.Map;
import opennlp.tools.namefind.BioCodec;
import opennlp.tools.namefind.TokenNameFinderFactory;
import opennlp.tools.util.InvalidFormatException;
import opennlp.tools.util.ext.ExtensionLoader;
import opennlp.tools.util.featuregen.AdaptiveFeatureGenerator;
import opennlp.tools.util.model.ArtifactSerializer;

/**
 * Teaches OpenNLP's name finder our features and the two things that its model file carries for us:
 * the lexicon and the second pass. OpenNLP makes it by its class name, which the model holds, so it
 * is public, has a constructor without parameters, and its package must be allowed first.
 */
public final class FirstPassFactory extends TokenNameFinderFactory {
  static final String LEXICON = "names.lexicon";
  static final String SECOND_PASS = "names.chain";

  /** For OpenNLP, when it reads a model. */
  public FirstPassFactory() {}

  FirstPassFactory(Map<String, Object> resources) {
    super(null, resources, new BioCodec());
  }

  /** Lets OpenNLP make classes of this package. */
  static void allow() {
    ExtensionLoader.registerAllowedPackage(FirstPassFactory.class.getPackageName());
  }

  @Override
  public AdaptiveFeatureGenerator createFeatureGenerators() {
    return new FirstPassFeatures(lexicon());
  }

  private Lexicon lexicon() {
    Map<String, Object> training = getResources();
    Object lexicon =
        training != null && training.containsKey(LEXICON)
            ? training.get(LEXICON)
            : artifactProvider.getArtifact(LEXICON);
    return (Lexicon) lexicon;
  }

  @Override
  public Map<String, ArtifactSerializer<?>> createArtifactSerializersMap() {
    Map<String, ArtifactSerializer<?>> serializers = super.createArtifactSerializersMap();
    serializers.put("lexicon", new PartSerializer<>(Lexicon::read, Lexicon::write));
    serializers.put("chain", new PartSerializer<>(Chain::read, Chain::write));
    return serializers;
  }

  @Override
  public void validateArtifactMap() throws InvalidFormatException {
    if (!(artifactProvider.getArtifact(LEXICON) instanceof Lexicon)) {
      throw new InvalidFormatException("the name model has no " + LEXICON);
    }
  }
}
