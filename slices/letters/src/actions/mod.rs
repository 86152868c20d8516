pub mod bind;
pub mod correct;
pub mod discard;
pub mod own;
pub mod publish;
pub mod tell;
pub mod upload;
