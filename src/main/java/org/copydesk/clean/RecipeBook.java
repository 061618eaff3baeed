package org.copydesk.clean;

import static org.copydesk.clean.Recipe.Kind.FACTS;
import static org.copydesk.clean.Recipe.Kind.REPAIR;
import static org.copydesk.clean.Recipe.Kind.RESIDUE;
import static org.copydesk.clean.Recipe.Kind.STRUCTURE;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.copydesk.clean.Recipe.Step;
import org.copydesk.document.DocumentId;
import org.copydesk.rule.Rule;
import org.copydesk.rule.RulePacks;
import org.copydesk.rule.boilerplate.AboutNotes;
import org.copydesk.rule.boilerplate.AuthorNotes;
import org.copydesk.rule.boilerplate.Captions;
import org.copydesk.rule.boilerplate.ContactBlocks;
import org.copydesk.rule.boilerplate.Interruptions;
import org.copydesk.rule.boilerplate.Orphans;
import org.copydesk.rule.boilerplate.Remnants;
import org.copydesk.rule.boilerplate.Residue;
import org.copydesk.rule.boilerplate.Structure;
import org.copydesk.rule.repair.Composition;
import org.copydesk.rule.repair.Hyphens;
import org.copydesk.rule.repair.Mojibake;
import org.copydesk.rule.repair.PageBreaks;
import org.copydesk.rule.repair.WhiteSpace;

/** The one recipe of the house, as a list. */
final class RecipeBook {
    private RecipeBook() {}

    static Recipe standard(RulePacks packs, CleaningSettings settings, List<Rule> factRules) {
        List<Step> steps = new ArrayList<>();
        steps.add(new Step("mojibake", REPAIR, new Mojibake()));
        steps.add(new Step("composition", REPAIR, new Composition()));
        steps.add(new Step("hyphens", REPAIR, new Hyphens()));
        steps.add(new Step("wrapped lines", REPAIR, new WhiteSpace()));
        steps.add(new Step("packs", RESIDUE, Residue.anywhere(packs)));
        steps.add(new Step("contact blocks", RESIDUE, contactBlocks()));
        factRules.forEach(rule -> steps.add(new Step("facts", FACTS, rule)));
        steps.add(new Step("structure", STRUCTURE, new Structure()));
        steps.add(new Step("repeated lines", RESIDUE, RepeatedLines.of(settings.repeatedLines())));
        steps.add(new Step("packs at the edges", RESIDUE, Residue.atEdges(packs)));
        steps.add(new Step("captions", RESIDUE, new Captions(rule -> rule.startsWith("residue/caption"))));
        steps.add(new Step("remnants", RESIDUE, new Remnants(rule -> rule.startsWith("residue/read-more."))));
        steps.add(new Step("notes of houses", RESIDUE, new AboutNotes()));
        steps.add(new Step("author notes", RESIDUE, new AuthorNotes()));
        steps.add(new Step("interruptions", RESIDUE, new Interruptions()));
        steps.add(new Step("orphans", REPAIR, new Orphans()));
        steps.add(new Step("page breaks", REPAIR, new PageBreaks()));
        steps.add(new Step("white space", REPAIR, new WhiteSpace()));
        return Recipe.of(settings, steps, fingerprint(packs, settings));
    }

    private static ContactBlocks contactBlocks() {
        return new ContactBlocks(
                rule -> rule.startsWith("residue/contact."),
                rule -> rule.startsWith("residue/mail-address.") || rule.startsWith("residue/telephone."));
    }

    private static String fingerprint(RulePacks packs, CleaningSettings settings) {
        String all = Recipe.CODE_VERSION + '\n' + settings + '\n' + packs.fingerprint();
        return DocumentId.sha256(all.getBytes(StandardCharsets.UTF_8));
    }
}
