package org.copydesk.report.tally;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.copydesk.report.RunReport.Cluster;
import org.copydesk.report.RunReport.Disagreement;
import org.copydesk.report.RunReport.NearMiss;
import org.copydesk.report.RunReport.Refused;
import org.copydesk.report.RunReport.Sample;
import org.copydesk.report.RunReport.Suspicion;
import org.copydesk.report.tally.Shortlist.Entry;
import tools.jackson.dataformat.cbor.CBORMapper;

/** A tally as it is written down. */
record TallySheet(
        Map<Topic, Map<String, long[]>> counts,
        Map<String, List<Entry<Sample>>> samples,
        Map<String, List<Entry<Refused>>> rejected,
        Map<String, List<Entry<Refused>>> quarantined,
        Map<String, Long> learned,
        Map<String, Long> authorForms,
        List<Entry<Suspicion>> suspicious,
        Map<String, List<Entry<Disagreement>>> disagreements,
        List<Entry<Cluster>> clusters,
        List<Entry<NearMiss>> nearMisses) {
    private static final CBORMapper MAPPER = new CBORMapper();

    static TallySheet of(Tally tally) {
        Map<Topic, Map<String, long[]>> counts = new EnumMap<>(Topic.class);
        tally.counts.forEach((topic, table) -> counts.put(topic, table.byLabel()));
        return new TallySheet(
                counts,
                entries(tally.samples),
                entries(tally.rejected),
                entries(tally.quarantined),
                tally.learned.counts(),
                tally.authorForms.counts(),
                tally.suspicious.entries(),
                entries(tally.disagreements),
                tally.clusters.entries(),
                tally.nearMisses.entries());
    }

    void addTo(Tally tally) {
        counts.forEach((topic, rows) -> tally.counts.get(topic).merge(rows));
        samples.forEach((rule, list) -> tally.samplesOf(rule).merge(list));
        rejected.forEach((label, list) -> Tally.refusedOf(tally.rejected, label).merge(list));
        quarantined.forEach(
                (label, list) -> Tally.refusedOf(tally.quarantined, label).merge(list));
        tally.learned.merge(learned);
        tally.authorForms.merge(authorForms);
        tally.suspicious.merge(suspicious);
        disagreements.forEach((field, list) -> tally.disagreementsOf(field).merge(list));
        tally.clusters.merge(clusters);
        tally.nearMisses.merge(nearMisses);
    }

    void write(OutputStream out) throws IOException {
        out.write(MAPPER.writeValueAsBytes(this));
    }

    static TallySheet read(InputStream in) throws IOException {
        return MAPPER.readValue(in.readAllBytes(), TallySheet.class);
    }

    private static <T> Map<String, List<Entry<T>>> entries(Map<String, Shortlist<T>> lists) {
        Map<String, List<Entry<T>>> all = new TreeMap<>();
        lists.forEach((label, list) -> all.put(label, list.entries()));
        return all;
    }
}
