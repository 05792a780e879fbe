import java.io.FileInputStream;
import java.io.InputStream;
import java.util.SortedMap;
import java.util.TreeMap;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** Judges PDF files by veraPDF: VeraPDF FILE…; each must conform to PDF/UA-1 and to PDF/A-3a. */
public class VeraPDF {
    private static final String[] PROFILES = {"ua1", "3a"};

    public static void main(String[] files) {
        VeraGreenfieldFoundryProvider.initialise();
        int failures = 0;
        for (String profile : PROFILES) {
            for (String file : files) {
                if (!conforms(file, PDFAFlavour.byFlavourId(profile))) failures++;
            }
        }
        System.out.println(files.length + " files, " + PROFILES.length + " profiles, " + failures + " failures");
        System.exit(failures == 0 && files.length > 0 ? 0 : 1);
    }

    private static boolean conforms(String file, PDFAFlavour flavour) {
        try (InputStream bytes = new FileInputStream(file);
                PDFAParser parser = Foundries.defaultInstance().createParser(bytes, flavour);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            ValidationResult result = validator.validate(parser);
            if (result.isCompliant()) return true;
            SortedMap<String, String> rules = new TreeMap<>();
            for (TestAssertion assertion : result.getTestAssertions()) {
                if (assertion.getStatus() != TestAssertion.Status.FAILED) continue;
                String rule = assertion.getRuleId().getClause() + "-" + assertion.getRuleId().getTestNumber();
                rules.putIfAbsent(rule, assertion.getMessage());
            }
            System.out.println(file + " " + flavour.getId());
            rules.forEach((rule, message) -> System.out.println("  " + rule + " " + message));
        } catch (Exception problem) {
            System.out.println(file + " " + flavour.getId() + " " + problem);
        }
        return false;
    }
}
