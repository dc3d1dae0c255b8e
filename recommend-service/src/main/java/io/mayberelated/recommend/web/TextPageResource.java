package io.mayberelated.recommend.web;

import io.mayberelated.events.CommentId;
import io.mayberelated.events.WorkId;
import io.mayberelated.recommend.Question;
import io.mayberelated.recommend.Question.About;
import io.mayberelated.recommend.Question.Wishes;
import io.mayberelated.recommend.RecommendReading;
import io.mayberelated.recommend.web.SearchApi.Answer;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The pages of works and comments. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public final class TextPageResource {
    private static final int NEXT_MAX = 8;

    private final SearchApi api;
    private final RecommendReading reading;
    private final Threads threads;

    @CheckedTemplate
    static final class Templates {
        private Templates() {}

        static native TemplateInstance work(WorkPage page);

        static native TemplateInstance comment(CommentPage page);

        static native TemplateInstance missing(String what, String because);
    }

    public TextPageResource(SearchApi api, RecommendReading reading, Threads threads) {
        this.api = api;
        this.reading = reading;
        this.threads = threads;
    }

    @GET
    @Path("works/{id: .+}")
    @Operation(hidden = true)
    public Response work(@PathParam("id") String name) {
        return switch (api.work(name)) {
            case Answer.Found<WorkDetails>(var work)
            when !work.id().equals(name) ->
                Response.seeOther(URI.create(PageAddress.work(work.id()))).build();
            case Answer.Found<WorkDetails>(var work) ->
                Response.ok(Templates.work(WorkPage.of(work, next(About.work(new WorkId(work.id()))), threads)))
                        .build();
            case Answer.Refused<WorkDetails>(var status, var because) -> missing(status, "work", because);
            case Answer.Away<WorkDetails> _ -> away("work");
        };
    }

    @GET
    @Path("comments/{id: .+}")
    @Operation(hidden = true)
    public Response comment(@PathParam("id") String id) {
        return switch (api.comment(id)) {
            case Answer.Found<CommentDetails>(var comment) ->
                Response.ok(Templates.comment(page(comment))).build();
            case Answer.Refused<CommentDetails>(var status, var because) -> missing(status, "comment", because);
            case Answer.Away<CommentDetails> _ -> away("comment");
        };
    }

    private CommentPage page(CommentDetails comment) {
        List<CommentMentions.NamedWork> named =
                api.mentions(comment.id()) instanceof Answer.Found<CommentMentions>(var found)
                        ? found.mentions()
                        : List.of();
        return CommentPage.of(comment, named, next(About.comment(new CommentId(comment.id()))), threads);
    }

    private Next next(About about) {
        return Next.of(reading.answer(new Question(about, Wishes.limit(NEXT_MAX))), threads);
    }

    private static Response missing(int status, String what, String because) {
        return Response.status(status).entity(Templates.missing(what, because)).build();
    }

    private static Response away(String what) {
        return missing(503, what, "The search does not answer now. Try again in a moment.");
    }
}
