package org.copydesk.cli.command;

import java.util.function.Supplier;
import org.copydesk.job.Custodian;
import org.copydesk.job.Explainer;
import org.copydesk.job.PairSampler;
import org.copydesk.job.Planner;
import org.copydesk.job.Runner;
import org.copydesk.job.Server;

/** The machinery behind the commands, each part made only when a command asks for it. */
public record Works(
        Supplier<Runner> runner,
        Supplier<Planner> planner,
        Supplier<Explainer> explainer,
        Supplier<PairSampler> pairSampler,
        Supplier<Server> server,
        Supplier<Custodian> custodian) {}
