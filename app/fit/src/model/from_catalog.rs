//! Takes from a catalog what scoring needs.

use super::{Group, Model, Need, PathModel, Project, Question, Skill, Step, Tool};
use crate::evidence;
use catalog::{Band, Catalog, GroupId, SkillId};

impl Model {
    /// Takes from `catalog` what scoring needs. `edition` names its content.
    pub fn new(catalog: &Catalog, edition: impl Into<String>) -> Self {
        let tools = evidence::tools(catalog);
        let evidence = evidence::weights(catalog, &tools);
        let mut model = Self {
            edition: edition.into(),
            groups: groups(catalog),
            skills: skills(catalog),
            tools: tools
                .into_iter()
                .map(|tool| Tool {
                    id: tool.id.clone(),
                    name: tool.name.clone(),
                })
                .collect(),
            questions: questions(catalog),
            projects: Vec::new(),
            paths: Vec::new(),
        };
        model.projects = projects(catalog, |id| model.skill_at(id));
        model.paths = catalog
            .paths
            .iter()
            .zip(evidence)
            .map(|(path, tools)| PathModel {
                slug: path.slug.clone(),
                title: path.title.clone(),
                points: path.rubric.points.into(),
                skills: needs(path, |id| model.skill_at(id)),
                tools,
                loadings: loadings(path, &model),
                ladder: ladder(path),
                job_zone: path.rubric.job_zone,
                entry_years: path.rubric.entry_years,
                on_call: path.rubric.on_call,
                manages_people: path.rubric.manages_people,
                remote: path.rubric.remote,
                projects: path
                    .proof_projects
                    .iter()
                    .filter_map(|proof| model.project_at(&proof.project))
                    .collect(),
            })
            .collect();
        model
    }
}

fn groups(catalog: &Catalog) -> Vec<Group> {
    let groups = catalog.groups.iter().map(|group| Group {
        id: group.id.clone(),
        name: group.name.clone(),
    });
    groups.collect()
}

fn skills(catalog: &Catalog) -> Vec<Skill> {
    let group_at = |id: &GroupId| catalog.groups.iter().position(|group| &group.id == id);
    let formerly = |id: &SkillId| {
        let former = catalog.skills.iter();
        let former = former.filter(|skill| skill.merged_into.as_ref() == Some(id));
        former.map(|skill| skill.id.clone()).collect()
    };
    let asked = catalog.skills.iter().filter(|skill| !skill.retired);
    asked
        .filter_map(|skill| {
            Some(Skill {
                id: skill.id.clone(),
                name: skill.name.clone(),
                group: group_at(&skill.group)?,
                formerly: formerly(&skill.id),
            })
        })
        .collect()
}

fn questions(catalog: &Catalog) -> Vec<Question> {
    let asked = catalog.questions.iter().filter(|item| !item.retired);
    asked
        .map(|question| Question {
            id: question.id.clone(),
            left: question.left.clone(),
            right: question.right.clone(),
        })
        .collect()
}

fn projects(catalog: &Catalog, skill_at: impl Fn(&SkillId) -> Option<usize>) -> Vec<Project> {
    let offered = catalog.projects.iter().filter(|project| !project.retired);
    offered
        .map(|project| Project {
            id: project.id.clone(),
            name: project.name.clone(),
            hours: project.hours,
            proves: project
                .proves
                .iter()
                .filter_map(|(skill, level)| Some((skill_at(skill)?, *level)))
                .collect(),
        })
        .collect()
}

fn needs(path: &catalog::Path, skill_at: impl Fn(&SkillId) -> Option<usize>) -> Vec<Need> {
    let mut needs: Vec<Need> = path
        .rubric
        .skills
        .iter()
        .filter_map(|need| {
            Some(Need {
                skill: skill_at(&need.skill)?,
                weight: need.weight,
                need: need.need,
            })
        })
        .collect();
    needs.sort_unstable_by_key(|need| need.skill);
    needs
}

fn loadings(path: &catalog::Path, model: &Model) -> Vec<(usize, i8)> {
    let mut loadings: Vec<_> = path
        .rubric
        .preferences
        .iter()
        .filter_map(|item| Some((model.question_at(&item.question)?, item.loading)))
        .collect();
    loadings.sort_unstable();
    loadings
}

fn ladder(path: &catalog::Path) -> [Step; 4] {
    let unknown = Band {
        from: 0,
        typical: 0,
        to: None,
    };
    path.ladder.each_ref().map(|step| Step {
        title: step.title.clone(),
        years: step.years,
        band: path.pay.band(step.level).unwrap_or(unknown),
    })
}
