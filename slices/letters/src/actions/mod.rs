pub mod bind;
pub mod correct;
pub mod discard;
pub mod publish;
pub mod tell;
pub mod upload;
